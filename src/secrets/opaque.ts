/** Values that no one reads: what a generator made, and passwords that are no word. */
import { distinctCharacters } from './distinct-characters.ts';
import type { NameRole } from './name-words.ts';
import { randomness } from './randomness.ts';

interface Measure {
  readonly shortest: number;
  readonly longest: number;
  /** Least log-odds of `randomness`. */
  readonly random: number;
}

const MEASURES: Readonly<Record<NameRole, Measure>> = {
  'api-key': { shortest: 16, longest: 512, random: 6 },
  secret: { shortest: 16, longest: 1024, random: 6 },
  token: { shortest: 20, longest: 2048, random: 8 },
  password: { shortest: 8, longest: 128, random: 4 },
};

/** Long and random enough for what its name says that it is. */
export const isOpaque = (value: string, role: NameRole): boolean => {
  const { shortest, longest, random } = MEASURES[role];
  return value.length >= shortest && value.length <= longest && isRandom(value, random);
};

/** Long texts are judged by their beginning: past that, length alone would decide. */
const isRandom = (token: string, least: number): boolean => {
  const head = token.slice(0, 64);
  return (
    randomness(head) >= Math.max(least, head.length * 0.25) &&
    distinctCharacters(head) >= Math.min(8, head.length * 0.45)
  );
};

/** What base64 says when it says text, which random bytes never do; undefined for all else. */
export const textUnder = (token: string): string | undefined => {
  if (!/^[A-Za-z0-9+/]{11,2080}={0,2}$/.test(token)) return undefined;
  const plain = Buffer.from(token, 'base64').toString('utf8');
  return /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(plain) ? undefined : plain;
};

/** Django makes its `SECRET_KEY` of this many small letters, digits and signs (`django.core.management.utils`). */
export const DJANGO_KEY_LENGTH = 50;
const DJANGO_SIGNS = /[!@#$%^&*(=+)]/g;

/** By alphabet and length; signs are a quarter of its alphabet, so that far fewer do not come about. */
export const isDjangoKey = (value: string): boolean =>
  value.length === DJANGO_KEY_LENGTH &&
  /^[a-z0-9!@#$%^&*(=+)_-]{50}$/.test(value) &&
  /\d/.test(value) &&
  (value.match(DJANGO_SIGNS)?.length ?? 0) >= 4;

/** Small and capital letters, digits and signs, as rules for passwords ask of people. */
export const isPasswordOfSigns = (value: string): boolean =>
  value.length >= 8 &&
  value.length <= 64 &&
  [/[a-z]/, /[A-Z]/, /\d/, /[!@#$%^&*?~]/].every((kind) => kind.test(value)) &&
  !/[\s<>{}()"'`\\;]/.test(value);
