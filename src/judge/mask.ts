import type { Masked } from '../model/report.ts';
import { maskOf, Sealed } from '../model/sealed.ts';
import { edited, union } from '../secrets/spelled/edit.ts';
import { editsIn, type Find } from '../secrets/spelled/edits.ts';
import { finderFor } from '../secrets/spelled/finder.ts';
import { Passage } from './mask-passage.ts';
import { wordFinder } from './mask-words.ts';
import { Shingles } from './shingles.ts';

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
 * A mask for these secrets in whatever spelling they stand: escaped, in base64 or hexadecimal, compressed, and these inside each other. Pass
 * a whole cookie value where something inside it cannot be opened: it then counts as the secret too. Linear in the secrets and the text.
 */
export function maskFor(secrets: readonly Sealed[]): Mask {
  const revealed = (isWord: boolean): string[] => [
    ...new Set(secrets.filter((each) => each.isWord === isWord).map((each) => Sealed.reveal(each).slice(0, LONGEST))),
  ];
  const [keys, words] = [revealed(false), wordFinder(revealed(true))];
  const whole = finderFor(keys.map((value) => ({ value, isWord: false })));
  /** Also a part of a secret, where the text around was cut. */
  const parts = new Shingles();
  for (const key of keys) parts.addAll(key);
  const masked = (text: string, find: Find): Masked => {
    const edits = secrets.length === 0 ? [] : union(editsIn(text, find));
    return edited(text, edits, ({ start, end }) => maskOf(text.slice(start, end))) as Masked;
  };
  const inPassage = (passage: Passage): Masked =>
    masked(passage.text, (text) => [
      ...whole(text),
      ...parts.runsIn(text).filter((run) => passage.isReceived(text, run)),
      ...words(text, passage),
    ]);
  return {
    text: (said) => inPassage(new Passage(said, 'own', NONE)),
    quoted: (said, names = NONE) => inPassage(new Passage(said, 'message', names)),
    value: (received, names = NONE) => inPassage(new Passage(received, 'received', names)),
    name: (received) => masked(received, whole),
  };
}
