import { TOPICS } from './topics.ts';
import { NUMBERS, PHRASES, SPELLINGS, WORDS } from './words.ts';

const LISTS = { ...WORDS, ...TOPICS };
/** How a word is described in a pattern: technical words as they are, others by their kind. */
export type WordKind = keyof typeof LISTS;

/** What a part of a key is: a word of the vocabulary, a word of the site, a year, a number. */
export type PartKind = WordKind | 'site' | 'year' | 'number';

/** Represent in the chain every word of the site and every year. */
export const SITE = '@';
export const YEAR = '%';

const listed = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const kinds = new Map<string, PartKind>();
for (const kind of Object.keys(LISTS) as WordKind[])
  for (const word of listed(LISTS[kind])) if (!kinds.has(word)) kinds.set(word, kind);
for (const number of listed(NUMBERS)) kinds.set(number, 'number');

/** Other spellings, each with the word it stands for. */
export const SPELLED_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([word, others]) =>
    listed(others)
      .filter((other) => !kinds.has(other))
      .map((other) => [other, word] as const),
  ),
);

/** Every word once, in the order of the lists. */
export const VOCABULARY: readonly string[] = [...kinds.keys()];

const phraseClasses = new Map<string, string>();
for (const [name, phrases] of Object.entries(PHRASES))
  for (const phrase of phrases.split(',').map((each) => each.trim().split(/\s+/).join(' ')))
    if (phrase.includes(' ') && !phraseClasses.has(phrase)) phraseClasses.set(phrase, name);

/** Phrases as their words with spaces between, longest first. */
export const PHRASES_KNOWN: readonly string[] = [...phraseClasses.keys()].sort(
  (a, b) => b.split(' ').length - a.split(' ').length,
);

/** Words and phrases of one class follow the same others: the class says what is likely where the word itself was hardly seen. */
export const classOf = (word: string): string =>
  phraseClasses.get(word) ?? (word === SITE ? 'site' : word === YEAR ? 'year' : (kindOf(word) ?? 'edge'));

/** Undefined for what is no word of the lists. */
export const kindOf = (word: string): PartKind | undefined => kinds.get(SPELLED_AS.get(word) ?? word);

/** Years in which keys are written, the likely ones first: that of the scan and those before it, and the next one, in which few are written yet. */
export const yearsBefore = (year: number): readonly string[] => {
  const before = Array.from({ length: 11 }, (_, back) => String(year - back));
  return [...before.slice(0, 4), String(year + 1), ...before.slice(4)];
};
