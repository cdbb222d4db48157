/** Keys that are only known after looking: those of a long list that fit a cookie, and guesses of what people make up. */
import { type Evidence, gathered, type SuppliedKey } from '../model/evidence.ts';
import type { Said } from '../model/said.ts';
import { runInTurns, type Steps } from '../parse/steps.ts';
import { cookiesHeld } from './cookies-held.ts';
import { addKeys, keyNotes } from './cookies-seen.ts';
import { guessWords } from './guess-words.ts';
import { guessing } from './guessed-keys.ts';
import { lockedCookies, searchKeys } from './key-search.ts';

export interface MoreKeys {
  /** Keys that are too many to be held: those that fit a cookie seen are kept, and tried on every other. */
  readonly moreKeys?: AsyncIterable<readonly SuppliedKey[]> | Iterable<readonly SuppliedKey[]>;
  /** Whether keys that people make up are tried: true for five times as many as usual, false for none. */
  readonly guessKeys?: boolean;
  readonly signal: AbortSignal;
  onStage?(stage: string): void;
  /** Runs the guessing within the time that there is for it; until the signal unless said. */
  readonly run?: <T>(steps: Steps<T>) => Promise<T>;
}

/** The evidence with these keys in it, and what a person should know of the search. */
export async function withMoreKeys(
  evidence: Evidence,
  options: MoreKeys,
): Promise<{ readonly evidence: Evidence; readonly notes: readonly Said[] }> {
  const { exchanges, surface, keys, document } = evidence;
  if (!exchanges.ok || !surface.ok || !keys.ok) return { evidence, notes: [] };
  const given = evidence.given.ok ? evidence.given.value : [];
  const factsWith = (all: readonly SuppliedKey[]) => ({
    exchanges: exchanges.value,
    surface: surface.value,
    keys: all,
    given,
  });
  const searched = await searchKeys(
    options.moreKeys === undefined ? [] : cookiesHeld(factsWith(keys.value)),
    options.moreKeys ?? [],
    { signal: options.signal, onTried: (tried) => options.onStage?.(`the key list: ${tried} keys`) },
  );
  const held = addKeys(keys.value, searched.fits);
  const { observedAt, target } = surface.value;
  const from = {
    words: guessWords({
      host: new URL(target).hostname,
      exchanges: exchanges.value,
      document: document.ok ? document.value : undefined,
    }),
    year: new Date(observedAt).getUTCFullYear(),
  };
  const run = options.run ?? ((steps) => runInTurns(steps, () => !options.signal.aborted));
  const locked = options.guessKeys === false ? [] : lockedCookies(cookiesHeld(factsWith(held)));
  const guessed = await run(guessing(locked, from, options.guessKeys === true ? 'wide' : 'usual'));
  const all = addKeys(held, guessed.fits);
  return {
    evidence: Object.freeze({ ...evidence, keys: gathered(all) }),
    notes: [...searched.notes, ...guessed.notes, ...keyNotes(cookiesHeld(factsWith(all)))],
  };
}
