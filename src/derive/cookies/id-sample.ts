import { own, type Said, say } from '../../model/said.ts';
import type { Confidence, Severity } from '../../model/terms.ts';
import { besideTime, isDigestOfTime } from './id-clock.ts';

/** What a sample of ids shows. */
export interface IdFault {
  readonly what: Said;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/** ASVS 7.2.3 and the session cheat sheet: at least 64 bits of entropy, 128 to be on the safe side. */
const FEW_BITS = 64;
const ENOUGH_BITS = 128;

/**
 * Judges IDs in the order in which they were issued: three at least, since characters of two agree by chance. `now` is Unix milliseconds.
 * Undefined: nothing was seen, which does not make them unpredictable.
 */
export function judgeIds(ids: readonly string[], now: number): IdFault | undefined {
  if (new Set(ids).size < ids.length) {
    if (new Set(ids).size === 1)
      return { what: own('every new session got the same ID'), severity: 'high', confidence: 'firm' };
    return { what: own('several new sessions got the same ID'), severity: 'high', confidence: 'certain' };
  }
  return sequence(ids) ?? clock(ids, now) ?? fewBits(ids);
}

/** Ids that count: as decimal or hexadecimal numbers, whole or in the part that changes. */
function sequence(ids: readonly string[]): IdFault | undefined {
  const parts = changingParts(ids);
  for (const base of [10, 16]) {
    const numbers = parts.map((part) => numberIn(part, base));
    if (numbers.some((number) => number === undefined)) continue;
    const steps = numbers.slice(1).map((number, i) => (number ?? 0n) - (numbers[i] ?? 0n));
    if (steps.length > 0 && steps.every((step) => step > 0n && step <= 1000n)) {
      return {
        what: own('IDs increase sequentially'),
        severity: 'high',
        confidence: 'certain',
      };
    }
  }
  return undefined;
}

/** What differs between the ids, from the first character that does to the last. */
function changingParts(ids: readonly string[]): string[] {
  const [first = ''] = ids;
  const sameAt = (at: (id: string) => string | undefined): boolean => ids.every((id) => at(id) === at(first));
  let start = 0;
  while (start < first.length && sameAt((id) => id[start])) start++;
  let end = 0;
  while (end < first.length - start && sameAt((id) => id[id.length - 1 - end])) end++;
  // A few characters of the common head belong to the number: 0999 is followed by 1000.
  const lead = Math.max(0, start - 8);
  const head = first.slice(lead, start).match(/[0-9a-f]{0,8}$/i)?.[0].length ?? 0;
  return ids.map((id) => id.slice(start - head, id.length - end));
}

function numberIn(part: string, base: number): bigint | undefined {
  if (part.length === 0 || part.length > 64) return undefined;
  if (base === 10) return /^\d{1,64}$/.test(part) ? BigInt(part) : undefined;
  return /^[0-9a-f]{1,64}$/i.test(part) ? BigInt(`0x${part}`) : undefined;
}

/** A clock with little else: a time of now, and beside it less than a random id has. Or a digest of nothing but the time. */
function clock(ids: readonly string[], now: number): IdFault | undefined {
  if (isDigestOfTime(ids, now))
    return {
      what: own('each ID is a digest of the second in which it was created'),
      severity: 'high',
      confidence: 'certain',
    };
  const rests = ids.map((id) => besideTime(id, now));
  const bits = rests.every((rest) => rest !== undefined) ? Math.floor(bitsOf(rests)) : FEW_BITS;
  if (bits >= FEW_BITS) return undefined;
  return {
    what: say`each ID contains its creation time and at most ${bits} further bits`,
    severity: 'high',
    confidence: 'firm',
  };
}

function fewBits(ids: readonly string[]): IdFault | undefined {
  const bits = Math.floor(bitsOf(ids));
  if (bits < FEW_BITS)
    return {
      what: say`its length and character set allow at most ${bits} bits`,
      severity: 'high',
      confidence: 'firm',
    };
  if (bits < ENOUGH_BITS - 8)
    return {
      what: say`its length and character set allow at most ${bits} bits; ASVS requires at least 64, and 128 is common`,
      severity: 'info',
      confidence: 'firm',
    };
  return undefined;
}

/** Upper bound of the entropy: the positions that change, times the bits of the smallest usual alphabet that fits. */
function bitsOf(ids: readonly string[]): number {
  const [first = ''] = ids;
  const length = Math.min(...ids.map((id) => id.length));
  const fixed =
    ids.length < 2
      ? 0
      : Array.from({ length }, (_, i) => i).filter((i) => ids.every((id) => id[i] === first[i])).length;
  return Math.max(0, length - fixed) * Math.log2(alphabetSize(ids.join('').slice(0, 8192)));
}

function alphabetSize(text: string): number {
  if (text === '') return 1;
  if (/^\d{1,8192}$/.test(text)) return 10;
  if (/^[0-9a-f-]{1,8192}$|^[0-9A-F-]{1,8192}$/.test(text)) return 16;
  if (/^[0-9a-z]{1,8192}$|^[0-9A-Z]{1,8192}$/.test(text)) return 36;
  return /^[0-9A-Za-z]{1,8192}$/.test(text) ? 62 : 64;
}
