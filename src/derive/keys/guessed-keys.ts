/** Keys that people invent, tried on the cookies that no other key opened. */
import type { ReceivedCookie } from '../../cookies/format.ts';
import { type GuessWidth, guessKeys, MOST_GUESSED } from '../../cookies/guess-search.ts';
import type { GuessFrom } from '../../cookies/human-keys/human-keys.ts';
import { patternOf } from '../../cookies/human-keys/pattern.ts';
import type { SuppliedKey } from '../../model/evidence.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';
import type { Steps } from '../../parse/steps.ts';

export interface GuessedKeys {
  /** Keys that sign or encrypt a cookie; never shown, recognised by their pattern. */
  readonly fits: readonly SuppliedKey[];
  /** What was tried in vain, and what was not tried. */
  readonly notes: readonly Said[];
  /** There was no time to try all of them. */
  readonly isCut: boolean;
}

/** What is to be tried on which cookies. It can be sent to a thread. */
export interface GuessTask {
  readonly cookies: readonly ReceivedCookie[];
  readonly from: GuessFrom;
  readonly width: GuessWidth;
}

/** Ends early when there is no more time. */
export function* guessing({ cookies, from, width }: GuessTask): Steps<GuessedKeys> {
  if (cookies.length === 0) return { fits: [], notes: [], isCut: false };
  const search = guessKeys(cookies, from, width);
  let step = search.next();
  while (step.done !== true) {
    if (!(yield)) return GUESSING_CUT;
    step = search.next();
  }
  const { fits, tried } = step.value;
  return {
    fits: fits.map(({ key }) => asSupplied(key, from.words)),
    notes: [...triedNotes(tried, width), ...(cookies.length > MOST_GUESSED ? [beyond(cookies.length)] : [])],
    isCut: false,
  };
}

/** What comes of guessing for which there was no time. */
export const GUESSING_CUT: GuessedKeys = {
  fits: [],
  notes: [own('The search ended before all common key patterns had been tried on the signed cookies.')],
  isCut: true,
};

function asSupplied(bytes: Uint8Array, words: readonly string[]): SuppliedKey {
  const guess = patternOf(Buffer.from(bytes).toString('utf8'), words);
  return { bytes, source: `a guessed one (${guess})`, guess };
}

const beyond = (all: number): Said =>
  say`Common key patterns were tried on the first only: ${MOST_GUESSED} of ${all} signed cookies.`;

const MOST_NAMED = 5;

function triedNotes(tried: ReadonlyMap<ReceivedCookie, number>, width: GuessWidth): Said[] {
  if (tried.size === 0) return [];
  const names = [...new Set([...tried.keys()].map(({ name }) => name))];
  const more = names.length > MOST_NAMED ? [count(names.length - MOST_NAMED, 'more name')] : [];
  const shown = list([...names.slice(0, MOST_NAMED).map((name) => quote(name)), ...more]);
  const least = count(Math.min(...tried.values()), 'key');
  const wider = width === 'usual' ? own(' `--guess-keys` tries five times as many.') : own('');
  return [
    say`At least ${least} guessed from common patterns, the most likely first, were tried on ${shown} without a match; less likely ones were not tried.${wider}`,
  ];
}
