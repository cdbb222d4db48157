import { createHash } from 'node:crypto';
import type { SecretInText } from '../../model/evidence.ts';
import { Sealed } from '../../model/sealed.ts';
import { namedRules } from '../../secrets/names.ts';
import { comparable } from '../../secrets/same-key.ts';

/** A block of this many characters, or a long one with so much in it that is random, cannot be guessed: a hash gives nothing away. */
const BEYOND_GUESSING = 100;
const LONG_CORE = 40;
/** Bits of a hash that distinguish two passwords, yet leave ten thousand of ten million candidates. */
const FEW_BITS = 10;

/**
 * Names a key so that the next search names it the same, whatever line, line ends or folder it moves to, and another key in its place
 * differently. The masked form distinguishes keys where they end in random characters. Where it does not (a PEM block, the password
 * of a URL), a hash does: a long one of what cannot be guessed, a few bits of what a person may have chosen. The mark is
 * hashed again before a report shows it.
 */
export function keyMark({ match: { rule, token }, places: [{ file }] }: SecretInText): string {
  const plain = comparable(token);
  const { masked, length } = new Sealed(plain);
  const isNamed = Object.values(namedRules).some(({ id }) => id === rule.id);
  const endsAtRandom = length >= 16 && rule.core === undefined && /[A-Za-z0-9]{4}$/.test(plain);
  if (endsAtRandom && !isNamed) return `${rule.id} ${masked}`;
  const core = rule.core?.(plain) || plain;
  const isBlock = token.includes('\n') || core.length >= LONG_CORE;
  if (isBlock && length >= BEYOND_GUESSING) return `${rule.id} ${hashOf(rule.id, plain).toString('hex', 0, 8)}`;
  const hash = hashOf(rule.id, core);
  const described = `${rule.id} ${masked} ${length} ${hash.readUInt16BE(0) >> (16 - FEW_BITS)}`;
  return endsAtRandom ? described : `${described} ${file.split(/[\\/]/).at(-1)}`;
}

const hashOf = (rule: string, text: string): Buffer => createHash('sha256').update(`${rule}\u0000${text}`).digest();
