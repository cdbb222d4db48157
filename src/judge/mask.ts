import type { Masked } from '../model/report.ts';
import { maskOf, Sealed } from '../model/sealed.ts';
import { remembered } from '../parse/remembered.ts';
import { eachInSteps, runAtOnce, type Steps } from '../parse/steps.ts';
import { edited, union } from '../secrets/spelled/edit.ts';
import { editsToHide, type Find } from '../secrets/spelled/edits.ts';
import { finderFor, isOfZeroBytes } from '../secrets/spelled/finder.ts';
import { Passage } from './mask-passage.ts';
import { wordFinder } from './mask-words.ts';
import { SHINGLE, Shingles } from './shingles.ts';

/** A secret longer than this is known by its beginning; a private key's first lines are enough to find it. */
const LONGEST = 8192;
const NONE: ReadonlySet<string> = new Set();

/** The one way from received text to a report. */
export interface Mask {
  /** For our own words, fixes and settings: random secrets are masked, words never. */
  text(said: string): Masked;
  /** For a message of ours: secrets that are words are masked where they are quoted or a value, and left where they are one of `names`. */
  quoted(said: string, names?: ReadonlySet<string>): Masked;
  /** For received text as a whole: a URL, a title, a value. */
  value(received: string, names?: ReadonlySet<string>): Masked;
  /** For names: only a whole random secret in them is masked. */
  name(received: string): Masked;
}

/**
 * A mask for these secrets in whatever spelling they are written: escaped, in base64 or hexadecimal, compressed, and these inside each other. Pass
 * a whole cookie value where something inside it cannot be opened: it then counts as the secret too. Linear in the secrets and the text.
 */
export const maskFor = (secrets: readonly Sealed[]): Mask => runAtOnce(makingMask(secrets));

/** The same in steps, as there may be very many secrets; it is made whole whether or not there is time. */
export function* makingMask(secrets: readonly Sealed[]): Steps<Mask> {
  const { keys, words } = yield* revealing(secrets);
  const whole = finderFor(keys.map((value) => ({ value, isWord: false })));
  yield;
  /** Also a part of a secret, where the text around was cut. */
  const parts = new Shingles(keys.reduce((sum, { length }) => sum + Math.max(0, length - SHINGLE + 1), 0));
  yield* eachInSteps(keys, PORTION, (key) => parts.addAll(key));
  const named = wordFinder(words);
  const masked = (text: string, find: Find): Masked => {
    const edits = secrets.length === 0 ? [] : union(editsToHide(text, find));
    return edited(text, edits, ({ start, end }) => maskOf(text.slice(start, end))) as Masked;
  };
  const inPassage = rememberingMask((passage) =>
    masked(passage.text, (text) => [
      ...whole(text),
      ...parts.runsIn(text).filter((run) => passage.isReceived(text, run)),
      ...named(text, passage),
    ]),
  );
  const name = remembered((received: string) => masked(received, whole));
  return {
    text: (said) => inPassage(said, 'own', NONE),
    quoted: (said, names = NONE) => inPassage(said, 'message', names),
    value: (received, names = NONE) => inPassage(received, 'received', names),
    name: (received) => name(received),
  };
}

/** Secrets that are worked on in one step. */
const PORTION = 2000;

/** Each secret once: random ones, and those that are words. */
function* revealing(secrets: readonly Sealed[]): Steps<Record<'keys' | 'words', readonly string[]>> {
  const [keys, words] = [new Set<string>(), new Set<string>()];
  yield* eachInSteps(secrets, PORTION, (each) => {
    const value = Sealed.reveal(each).slice(0, LONGEST);
    if (!isOfZeroBytes(value)) (each.isWord ? words : keys).add(value);
  });
  return { keys: [...keys], words: [...words] };
}

/** Places are said again and again: a URL comes with every key that was found there. */
function rememberingMask(
  mask: (passage: Passage) => Masked,
): (text: string, kind: Passage['kind'], names: ReadonlySet<string>) => Masked {
  const byKind = new Map<string, (text: string) => Masked>();
  return (text, kind, names) => {
    if (names.size > 1) return mask(new Passage(text, kind, names));
    const id = [kind, ...names].join(' ');
    const known = byKind.get(id) ?? remembered((each) => mask(new Passage(each, kind, names)));
    if (byKind.size >= MOST_NAMES) byKind.clear();
    byKind.set(id, known);
    return known(text);
  };
}

const MOST_NAMES = 1000;
