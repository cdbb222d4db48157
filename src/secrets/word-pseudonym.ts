import { createHash } from 'node:crypto';

/** Syllables whose letters, and whose neighbours' letters, are common pairs of English: what is made of them reads as words. */
const SYLLABLES = 're te ne se le de me ra na la ma ri ti ni li ro no lo to co'.split(' ');

/**
 * Another text of the same shape for one that a person wrote: other letters and digits of the same case and number, signs as they are. The
 * same text has the same pseudonym everywhere.
 */
export function wordPseudonym(token: string): string {
  const stream = createHash('sha512').update(`openbrick word ${token}`).digest();
  let place = 0;
  const next = (): number => stream[place++ % stream.length] ?? 0;
  return token.replace(/[A-Za-z]{1,64}|\d/g, (run) =>
    /\d/.test(run) ? String((Number(run) + 1 + (next() % 9)) % 10) : likeIn(run, wordOf(run.length, next)),
  );
}

function wordOf(length: number, next: () => number): string {
  let word = '';
  while (word.length < length) word += SYLLABLES[next() % SYLLABLES.length];
  return word.slice(0, length);
}

/** Capitals where the run has them. */
const likeIn = (run: string, word: string): string =>
  [...word].map((letter, i) => (/[A-Z]/.test(run.charAt(i)) ? letter.toUpperCase() : letter)).join('');
