/**
 * Keys in other languages than English, by templates: in public code they are too few to learn from, and all are built alike. Perhaps an
 * opening, a word for key or secret, what is said of it, and what it is for.
 */
import { LANGUAGES, type Language } from './languages.ts';

/** Said in all languages. */
const ENDINGS =
  'jwt,123,app,api,flask,django,express,dev,test,prod,session,2024,2025,node,web,login,token,12345,1,1234';

interface Writing {
  readonly cost: number;
  write(words: readonly string[]): string;
}

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const WRITINGS: readonly Writing[] = [
  { cost: 0, write: (words) => words.join('_') },
  { cost: 1, write: (words) => words.join('-') },
  { cost: 2, write: (words) => words.join('') },
  { cost: 4, write: (words) => words.join(' ') },
  { cost: 5, write: ([first = '', ...rest]) => first + rest.map(title).join('') },
  { cost: 5, write: (words) => words.join('_').toUpperCase() },
  { cost: 6, write: (words) => words.map(title).join('') },
  { cost: 8, write: (words) => words.map(title).join(' ') },
];

/** The likeliest key costs this much, in halves of a bit. */
const LIKELIEST = 29;
/** What costs so much more is left to the chain. */
const MOST_MORE = 14;
const NO_ADJECTIVE = 4;

interface Option {
  readonly words: readonly string[];
  readonly cost: number;
}

/** Later ones in a list are less likely: `first`, and twice the logarithm of the place. */
const optionsOf = (list: string, first: number): readonly Option[] =>
  list.split(',').map((text, at) => ({ words: text.split(' '), cost: first + Math.round(2 * Math.log2(at + 1)) }));

const NOTHING: Option = { words: [], cost: 0 };

/** A language's keys up to where they end, and the ways to end and write them, each by cost. */
interface Templates {
  readonly heads: readonly (readonly string[])[][];
  readonly tails: readonly { readonly words: readonly string[]; readonly write: Writing['write'] }[][];
}

const byCost = <T>(items: Iterable<readonly [cost: number, item: T]>): T[][] => {
  const all: T[][] = Array.from({ length: MOST_MORE + 1 }, () => []);
  for (const [cost, item] of items) all[cost]?.push(item);
  return all;
};

function* headsOf({ openings, nouns, adjectives, isBefore }: Language): Generator<readonly [number, string[]]> {
  const [nounOptions, said] = [optionsOf(nouns, 0), optionsOf(adjectives, 0)];
  for (const opening of [NOTHING, ...optionsOf(openings, 2)])
    for (const noun of nounOptions)
      for (const adjective of [...said, { words: [], cost: NO_ADJECTIVE }]) {
        const inner = isBefore === true ? [adjective, noun] : [noun, adjective];
        const words = [opening, ...inner].flatMap((each) => each.words);
        yield [opening.cost + noun.cost + adjective.cost, words];
      }
}

const tailsOf = ({ endings }: Language) =>
  [NOTHING, ...optionsOf(endings, 5), ...optionsOf(ENDINGS, 4)].flatMap((ending) =>
    WRITINGS.map(({ cost, write }) => [ending.cost + cost, { words: ending.words, write }] as const),
  );

let made: readonly Templates[] | undefined;

/** The keys of the templates that cost exactly so much. */
export function* keysOfLanguages(cost: number): Generator<string> {
  const more = cost - LIKELIEST;
  if (more < 0 || more > MOST_MORE) return;
  made ??= LANGUAGES.map((each) => ({ heads: byCost(headsOf(each)), tails: byCost(tailsOf(each)) }));
  for (const { heads, tails } of made)
    for (let ofHead = 0; ofHead <= more; ofHead += 1)
      for (const head of heads[ofHead] ?? [])
        for (const { words, write } of tails[more - ofHead] ?? []) yield write([...head, ...words]);
}
