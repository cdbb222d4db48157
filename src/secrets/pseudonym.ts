import { createHash } from 'node:crypto';
import { crcBase36, crcBase62, crcBase64, crcHex } from './checksum.ts';
import type { SecretMatch } from './rule.ts';

/** Characters kept at the beginning, where prefixes are, and at the end; a report shows no more of a secret. */
const KEPT = 4;
/** Characters changed together where the rule allows not all of them. */
const STEP = 4;
/** A pseudonym that shares more than this with its token would give it away. */
const MOST_SAME = 0.6;
/** Ways in which providers make check digits (checksum.ts): how many, and from what. */
const SEALS: readonly (readonly [width: number, digits: (body: string) => string])[] = [
  [6, crcBase62],
  [6, crcBase64],
  [7, (body) => crcBase36(body, 7)],
  [8, crcHex],
];

/**
 * Another token of the same shape: prefix, length and the class of every character stay, marks inside it that its rule demands stay, and its
 * check digits are right where they were. The same token has the same pseudonym everywhere. It opens nothing.
 */
export function pseudonymOf(match: Pick<SecretMatch, 'rule' | 'token' | 'checksum'>): string {
  const { token, rule } = match;
  const prefix = rule.literals.find((literal) => token.startsWith(literal))?.length ?? 0;
  const changed = scrambled(token, Math.max(prefix, KEPT));
  const whole = match.checksum === 'valid' ? sealed(changed, prefix, rule) : changed;
  // A rule that needs the words around the token cannot judge it alone.
  return fits(whole, match) || !fits(token, match) ? whole : bitByBit(match, changed);
}

/** Whether the rule still takes it for what the token was. */
function fits(candidate: string, { rule, checksum }: Pick<SecretMatch, 'rule' | 'checksum'>): boolean {
  const isMatch = new RegExp(rule.pattern.source, rule.pattern.flags.replace(/[gy]/g, '')).test(candidate);
  return isMatch && rule.validate?.(candidate) !== false && (rule.checksum?.(candidate) ?? 'none') === checksum;
}

/** Changes a few characters at a time and keeps each change that the rule allows; when it allows almost none, all of it changes. */
function bitByBit(match: Pick<SecretMatch, 'rule' | 'token' | 'checksum'>, changed: string): string {
  let kept = match.token;
  for (let at = 0; at < kept.length; at += STEP) {
    const candidate = kept.slice(0, at) + changed.slice(at, at + STEP) + kept.slice(at + STEP);
    if (fits(candidate, match)) kept = candidate;
  }
  const same = [...kept].filter((character, i) => character === match.token[i]).length;
  return same > kept.length * MOST_SAME ? changed : kept;
}

/** The same for a value of no rule: a session, a signature, a run that nothing opens. */
export const likeIt = (value: string): string => scrambled(value, value.length > 2 * KEPT ? KEPT : 0);

/** Same length, same classes; what is no letter or digit stays, so that URLs and PEM blocks keep their form. */
function scrambled(token: string, from: number): string {
  const stream = createHash('sha512').update(`openbrick pseudonym ${token}`).digest();
  const isHex = /^[0-9a-f-]{1,512}$/.test(token.slice(from));
  const to = token.length > 2 * KEPT ? Math.max(from, token.length - KEPT) : token.length;
  return [...token]
    .map((character, at) => (at < from || at >= to ? character : another(character, stream[at % 64] ?? 0, isHex)))
    .join('');
}

function another(character: string, by: number, isHex: boolean): string {
  const turn = (first: string, size: number): string => {
    const base = first.charCodeAt(0);
    return String.fromCharCode(base + ((character.charCodeAt(0) - base + 1 + (by % (size - 1))) % size));
  };
  if (/[0-9]/.test(character)) return turn('0', 10);
  if (/[a-z]/.test(character)) return turn('a', isHex ? 6 : 26);
  return /[A-Z]/.test(character) ? turn('A', 26) : character;
}

/** With check digits that its rule accepts; as it is when no known way gives them. */
function sealed(token: string, prefix: number, rule: SecretMatch['rule']): string {
  for (const [width, digits] of SEALS) {
    for (const start of [prefix, token.indexOf('_') + 1, 0]) {
      const candidate = token.slice(0, -width) + digits(token.slice(start, -width));
      if (candidate.length === token.length && rule.checksum?.(candidate) === 'valid') return candidate;
    }
  }
  return token;
}
