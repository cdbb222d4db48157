/** A quick look whether a text may hold a credential at all: undoing every code in every body takes thirty times as long as reading it. */
import { partsOfCredential } from '../derive/credentials/given.ts';
import type { HeaderLine } from '../parse/header-lines.ts';

/** Shorter runs are looked for by the remover itself: they are everywhere by chance. */
const SHORTEST = 6;

/** The longest run of letters and digits of each part, as it is, in base64 at each of its three places, and in hexadecimal. */
export function needlesOf(lines: readonly HeaderLine[]): readonly string[] {
  const runs = lines.flatMap(partsOfCredential).map(longestRun);
  return [...new Set(runs)].flatMap((run) => {
    if (run.length < SHORTEST) return [run];
    const encoded = [0, 1, 2].map((lead) => {
      const text = Buffer.from('x'.repeat(lead) + run).toString('base64');
      return text.slice(lead === 0 ? 0 : 4, Math.max(8, text.length - 4));
    });
    return [run, ...encoded, Buffer.from(run).toString('hex')];
  });
}

const longestRun = (part: string): string =>
  (part.match(/[\w-]{1,4096}/g) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');

export const mayHold = (text: string, needles: readonly string[]): boolean =>
  needles.some((needle) => needle !== '' && text.includes(needle));
