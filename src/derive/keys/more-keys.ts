/** Keys that are only known after looking: those of a long list that fit a cookie, and guesses of what people invent. */
import type { ReceivedCookie } from '../../cookies/format.ts';
import type { KeyListProblem } from '../../cookies/key-list.ts';
import type { SourceRead } from '../../model/code.ts';
import { type Evidence, gathered, type SuppliedKey } from '../../model/evidence.ts';
import type { Said } from '../../model/said.ts';
import { runInTurns } from '../../parse/steps.ts';
import { cookiesHeld, type HeldFacts } from '../cookies/cookies-held.ts';
import { addKeys, type CookieSeen, keyNotes } from '../cookies/cookies-seen.ts';
import { tokensIssued } from '../secrets/tokens-seen.ts';
import { alsoInCode, keysInCode } from './code-keys.ts';
import { guessWords } from './guess-words.ts';
import { type GuessedKeys, type GuessTask, guessing } from './guessed-keys.ts';
import { type KeyBatch, lockedCookies, searchKeys } from './key-search.ts';
import type { StartThreads } from './piece-search.ts';

export interface MoreKeys {
  /** Keys that are too many to be held: those that fit a cookie seen are kept, and tried on every other. */
  readonly moreKeys?: AsyncIterable<KeyBatch> | Iterable<KeyBatch>;
  /** Lines of a list that are not as they should be. */
  readonly onKeyProblem?: (problem: KeyListProblem) => void;
  /** Threads for a long list; without them it is searched in this one. */
  readonly threads?: StartThreads;
  /** Whether keys that people invent are tried: true for five times as many as usual, false for none. */
  readonly guessKeys?: boolean;
  /** Source code beside the evidence: keys in it are tried last, on what no other key opens. */
  readonly code?: { readonly source: Pick<SourceRead, 'facts'> } | undefined;
  readonly signal: AbortSignal;
  onStage?(stage: string): void;
  /** Guesses within the time that there is for it, on whichever thread; here and until the signal unless said. */
  readonly guess?: (task: GuessTask) => Promise<GuessedKeys>;
  /** What was guessed before the first request. */
  readonly earlier?: EarlierGuess | undefined;
}

/** A guess on the same cookies with the same words has the same result: it is not made twice. */
export interface EarlierGuess {
  readonly words: readonly string[];
  /** Names and values. */
  readonly cookies: ReadonlySet<string>;
  readonly notes: readonly Said[];
}

export interface WithKeys {
  readonly evidence: Evidence;
  /** What a person should know of the search. */
  readonly notes: readonly Said[];
  /** Absent where there was no time for it. */
  readonly guess?: EarlierGuess;
}

/** What a key may sign: cookies, what the user gave, and tokens in responses. */
const signedIn = (facts: HeldFacts): readonly CookieSeen[] => [...cookiesHeld(facts), ...tokensIssued(facts)];

/** The evidence with these keys in it. */
export async function withMoreKeys(evidence: Evidence, options: MoreKeys): Promise<WithKeys> {
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
    options.moreKeys === undefined ? [] : signedIn(factsWith(keys.value)),
    options.moreKeys ?? [],
    {
      signal: options.signal,
      threads: options.threads,
      onTried: (tried) => options.onStage?.(`the key list: ${tried} keys`),
      onProblem: (problem) => options.onKeyProblem?.(problem),
    },
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
  const known = isSame(options.earlier?.words, from.words) ? options.earlier : undefined;
  const locked = options.guessKeys === false ? [] : lockedCookies(signedIn(factsWith(held)));
  const cookies = locked.filter((cookie) => known?.cookies.has(idOf(cookie)) !== true);
  const { guess = guessHere(options.signal) } = options;
  const guessed = await guess({ cookies, from, width: options.guessKeys === true ? 'wide' : 'usual' });
  const inCode = options.code === undefined ? [] : keysInCode(options.code.source.facts);
  const open = addKeys(held, alsoInCode(guessed.fits, inCode));
  const fits = inCode.length === 0 ? [] : (await searchKeys(signedIn(factsWith(open)), [inCode], options)).fits;
  const all = addKeys(open, fits);
  const notes = [...(known?.notes ?? []), ...guessed.notes];
  return {
    evidence: Object.freeze({ ...evidence, keys: gathered(all) }),
    notes: [...searched.notes, ...notes, ...keyNotes(signedIn(factsWith(all)))],
    ...(!guessed.isCut && { guess: { words: from.words, cookies: new Set(locked.map(idOf)), notes } }),
  };
}

const idOf = ({ name, value }: ReceivedCookie): string => `${name} ${value}`;

const isSame = (before: readonly string[] | undefined, now: readonly string[]): boolean =>
  before !== undefined && before.length === now.length && before.every((word, at) => word === now[at]);

const guessHere =
  (signal: AbortSignal) =>
  (task: GuessTask): Promise<GuessedKeys> =>
    runInTurns(guessing(task), () => !signal.aborted);
