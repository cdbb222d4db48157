import { kindOf, type PartKind, SITE, SPELLED_AS, YEAR } from './vocabulary.ts';

/** A part of a key. `word` is its entry of the chain: the word itself, `@` for the site's, `%` for a year. */
export interface KeyPart {
  readonly text: string;
  readonly word: string;
  readonly kind: PartKind;
}

/** How the words of a key are written. */
export interface KeyShape {
  readonly before: string;
  readonly parts: readonly KeyPart[];
  readonly after: string;
  /** What is between the words; of a key of one word nothing. */
  readonly joiner: string;
  readonly casing: 'lower' | 'upper' | 'title' | 'camel' | 'sentence';
}

const LONGEST_KEY = 160;
const LONGEST_WORD = 24;
const JOINERS = ['-', '_', ' ', '.', ':', '/'] as const;

/** Takes a key apart; undefined when its words are not all known. `site` are the site's words, in lower case. */
export const shapeOf = (key: string, site: ReadonlySet<string> = new Set()): KeyShape | undefined => {
  if (key.length > LONGEST_KEY) return undefined;
  const [, before = '', body = '', after = ''] = /^([^\p{L}\p{N}@$]{0,4})(.*?)([^\p{L}\p{N}]{0,4})$/su.exec(key) ?? [];
  const joiner = JOINERS.find((each) => body.includes(each)) ?? '';
  const pieces = joiner === '' ? [body] : body.split(joiner);
  const written = pieces.flatMap((piece) => humps(piece));
  const parts = written.map((piece) => wordsIn(piece.toLowerCase(), site));
  if (body === '' || parts.some((each) => each === undefined)) return undefined;
  return { before, parts: parts.flatMap((each) => each ?? []), after, joiner, casing: casingOf(written) };
};

/** `mySecretKey` has three humps, `SECRETKEY` one. */
const humps = (piece: string): readonly string[] =>
  /\p{Ll}/u.test(piece)
    ? piece.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{N})(?=\p{Lu})/u)
    : [piece];

const casingOf = (written: readonly string[]): KeyShape['casing'] => {
  const words = written.filter((word) => /\p{L}/u.test(word));
  const isTitle = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
  if (words.every((word) => word === word.toLowerCase())) return 'lower';
  if (words.every((word) => word === word.toUpperCase())) return 'upper';
  if (words.every(isTitle)) return 'title';
  return isTitle(words[0] ?? '') ? 'sentence' : 'camel';
};

/** The fewest words that a piece without joiners is made of; one of another language counts as two of English, or `mein` would be in `change me in`. */
const wordsIn = (piece: string, site: ReadonlySet<string>): readonly KeyPart[] | undefined => {
  const best: ({ readonly parts: readonly KeyPart[]; readonly weight: number } | undefined)[] = [
    { parts: [], weight: 0 },
  ];
  for (let end = 1; end <= piece.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start];
      const part = before && partOf(piece.slice(start, end), site);
      if (!part) continue;
      const weight = before.weight + weightOf(part);
      if (weight < (best[end]?.weight ?? Number.POSITIVE_INFINITY))
        best[end] = { parts: [...before.parts, part], weight };
    }
  }
  return best[piece.length]?.parts;
};

/** Kinds of other languages have the language's name; single letters are rarely words. */
const weightOf = ({ kind, text }: KeyPart): number => (/^[A-Z]/.test(kind) ? 21 : text.length === 1 ? 14 : 10);

const partOf = (text: string, site: ReadonlySet<string>): KeyPart | undefined => {
  if (site.has(text)) return { text, word: SITE, kind: 'site' };
  if (/^20[0-3]\d$|^199\d$/.test(text)) return { text, word: YEAR, kind: 'year' };
  const kind = kindOf(text);
  return kind && { text, word: SPELLED_AS.get(text) ?? text, kind };
};
