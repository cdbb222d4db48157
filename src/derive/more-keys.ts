/** Keys that are only known after looking: guesses from the site's own words, and those of a long list that fit a cookie. */
import { guessedKeys } from '../cookies/guessed-keys.ts';
import { type Evidence, gathered, type SuppliedKey } from '../model/evidence.ts';
import { count, type Said, say } from '../model/said.ts';
import { cookiesHeld } from './cookies-held.ts';
import { addKeys, keyNotes } from './cookies-seen.ts';
import { guessWords } from './guess-words.ts';
import { searchKeys } from './key-search.ts';

export interface MoreKeys {
  /** Keys that are too many to be held: those that fit a cookie seen are kept, and tried on every other. */
  readonly moreKeys?: AsyncIterable<readonly SuppliedKey[]> | Iterable<readonly SuppliedKey[]>;
  /** Try keys made of words of the host and of page titles. */
  readonly guessKeys?: boolean;
  readonly signal: AbortSignal;
  onStage?(stage: string): void;
}

/** The evidence with these keys in it, and what a person should know of the search. */
export async function withMoreKeys(
  evidence: Evidence,
  options: MoreKeys,
): Promise<{ readonly evidence: Evidence; readonly notes: readonly Said[] }> {
  const { exchanges, surface, keys } = evidence;
  if (!exchanges.ok || !surface.ok || !keys.ok) return { evidence, notes: [] };
  const { observedAt, target } = surface.value;
  const from = {
    words: guessWords(new URL(target).hostname, exchanges.value),
    year: new Date(observedAt).getUTCFullYear(),
  };
  const guesses = options.guessKeys === true ? guessedKeys(from) : [];
  const held = guesses.length === 0 ? keys.value : [...keys.value, ...guesses];
  const given = evidence.given.ok ? evidence.given.value : [];
  const facts = { exchanges: exchanges.value, surface: surface.value, keys: held, given };
  const guessed =
    guesses.length === 0
      ? []
      : [say`${count(guesses.length, 'key')} made of words of the host and of page titles were tried.`];
  const searched = await searchKeys(options.moreKeys === undefined ? [] : cookiesHeld(facts), options.moreKeys ?? [], {
    signal: options.signal,
    onTried: (tried) => options.onStage?.(`the key list: ${tried} keys`),
  });
  const all = addKeys(held, searched.fits);
  return {
    evidence: Object.freeze({ ...evidence, keys: gathered(all) }),
    notes: [...guessed, ...searched.notes, ...keyNotes(cookiesHeld({ ...facts, keys: all }))],
  };
}
