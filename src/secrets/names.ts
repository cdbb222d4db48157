/** Secrets that only their name gives away: `api_key`, `client_secret`, `x-api-key`, `DB_PASSWORD`. */
import { type NameRole, roleOf } from './name-words.ts';
import { randomness } from './randomness.ts';
import type { SecretMatch, SecretRule } from './rule.ts';
import { vetoOf } from './vetoes.ts';

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

const named = (role: NameRole, title: string, severity: SecretRule['severity']): SecretRule => ({
  id: `named-${role}`,
  provider: 'unknown',
  title,
  kind: 'secret',
  severity,
  generic: true,
  literals: [],
  pattern: /(?!)/,
  opens: 'What the service that issued it grants; its name says that it is a secret, its form does not say whose.',
  revoke: OWASP,
  source: OWASP,
  examples: { match: [], ignore: [] },
});

/** What a named value is told as. They have no literals: the engine does not run them. */
export const namedRules: Readonly<Record<NameRole, SecretRule>> = {
  'api-key': named('api-key', 'value named as an API key', 'medium'),
  secret: named('secret', 'value named as a secret', 'medium'),
  token: named('token', 'value named as a token', 'medium'),
  password: named('password', 'value named as a password', 'medium'),
};

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

/** A found value without its place in a text. */
export type NamedSecret = Omit<SecretMatch, 'start' | 'end' | 'path'> & { readonly name: string };

/**
 * Judges one entry of a structure by its last name and its value. Undefined unless the name says secret, no veto applies and the value is
 * long and random enough. Always tentative. A provider's own shape is not looked for: ask `findSecrets` first.
 */
export const namedSecret = (name: string, value: string): NamedSecret | undefined => {
  const role = value.length < 8 || value.length > 2080 ? undefined : roleOf(name);
  if (role === undefined) return undefined;
  const token = value.replace(/^(?:bearer|token|apikey)[ +]/i, '');
  const { shortest, longest, random } = MEASURES[role];
  if (token.length < shortest || token.length > longest) return undefined;
  if (!isRandom(token, random) || isVetoed(token, role)) return undefined;
  return { rule: namedRules[role], token, checksum: 'none', kind: 'secret', confidence: 'tentative', name };
};

const isVetoed = (token: string, role: NameRole): boolean => {
  if (role === 'secret' && isDjangoKey(token)) return false;
  if (vetoOf(token, role === 'password') !== undefined) return true;
  const plain = textUnder(token);
  return plain !== undefined && (!isRandom(plain, MEASURES[role].random) || vetoOf(plain, true) !== undefined);
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

/** Long texts are judged by their beginning: past that, length alone would decide. */
const isRandom = (token: string, least: number): boolean => {
  const head = token.slice(0, 64);
  return (
    randomness(head) >= Math.max(least, head.length * 0.25) && new Set(head).size >= Math.min(8, head.length * 0.45)
  );
};
