import { classOf, PHRASES_KNOWN, SITE, SPELLED_AS, VOCABULARY, YEAR } from './vocabulary.ts';
import { FOLLOWING, PLAIN } from './weights.ts';

/** Everything that can be in a key: words, phrases, other spellings, and what stands for the site's words and for years. */
export const ENTRIES: readonly string[] = [...VOCABULARY, ...PHRASES_KNOWN, ...SPELLED_AS.keys(), SITE, YEAR];

/** What may follow a word, in halves of a bit, as learnt. Words that were hardly seen share that of their class. */
export interface Row {
  /** Of each entry. */
  readonly costs: Uint8Array;
  /** Of the end. */
  readonly end: number;
}

export interface Costs {
  readonly rows: readonly Row[];
  /** The row of each entry. */
  readonly rowOf: Uint16Array;
  /** The row of the beginning of a key. */
  readonly start: number;
}

/** How the beginning and the end of a key are written among the weights, and what is before the name of a class. */
const START = '^';
const END = '$';
const CLASS = '#';

/** What another spelling than the usual costs more: the first of a word, then each further one. */
const OTHER_SPELLING = 13;
/** A word of the vocabulary that was never seen. */
const RAREST = 34;
const HIGHEST_COST = 255;

export const learntCosts = (): Costs => {
  const plain = new Map(pairs(PLAIN.trim().split('|')));
  const place = new Map(ENTRIES.map((entry, at) => [entry, at]));
  const names = ENTRIES.map((entry) => ENTRIES[place.get(SPELLED_AS.get(entry) ?? entry) ?? 0] ?? '');
  const kinds = kindsOf(names, plain);
  const anything: Row = { costs: Uint8Array.from(kinds.base), end: plain.get(END) ?? RAREST };
  const rows: Row[] = [];
  const rowNamed = new Map<string, number>();
  for (const line of FOLLOWING.trim().split('\n')) {
    const [word = '', rest, ...seen] = line.split('|');
    const general = word.startsWith(CLASS) ? anything : rows[rowNamed.get(CLASS + classOf(word)) ?? 0];
    rowNamed.set(word, rows.length);
    rows.push(rowFrom(kinds, { rest: Number(rest), seen: pairs(seen), general: general ?? anything }));
  }
  const rowOf = Uint16Array.from(names, (name) => rowNamed.get(name) ?? rowNamed.get(CLASS + classOf(name)) ?? 0);
  const more = spellingCosts();
  for (const { costs } of rows)
    for (const [at, cost] of more) costs[at] = Math.min(HIGHEST_COST, (costs[at] ?? HIGHEST_COST) + cost);
  return { rows, rowOf, start: rowNamed.get(START) ?? 0 };
};

/** What is the same for all rows. */
interface Kinds {
  /** Of each entry its cost, its class and what it costs within the class. */
  readonly base: readonly number[];
  readonly classes: readonly number[];
  readonly inClass: readonly number[];
  readonly numberOfClass: ReadonlyMap<string, number>;
  /** Entries of each word, all its spellings. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const kindsOf = (names: readonly string[], plain: ReadonlyMap<string, number>): Kinds => {
  const classes = names.map(classOf);
  const base = names.map((name) => plain.get(name) ?? RAREST);
  const numberOfClass = new Map([...new Set(classes)].map((name, at) => [name, at]));
  const places = new Map<string, number[]>();
  for (const [at, name] of names.entries()) places.set(name, [...(places.get(name) ?? []), at]);
  return {
    base,
    classes: classes.map((name) => numberOfClass.get(name) ?? 0),
    inClass: withinClasses(base, classes),
    numberOfClass,
    places,
  };
};

interface Learnt {
  /** What anything costs more that was not seen here, on top of the general row. */
  readonly rest: number;
  readonly seen: readonly (readonly [string, number])[];
  readonly general: Row;
}

const rowFrom = (kinds: Kinds, { rest, seen, general }: Learnt): Row => {
  const ofClass = new Uint8Array(kinds.numberOfClass.size).fill(HIGHEST_COST);
  const known = new Map(seen);
  for (const [name, cost] of seen) {
    const number = name.startsWith(CLASS) ? kinds.numberOfClass.get(name.slice(1)) : undefined;
    if (number !== undefined) ofClass[number] = cost;
  }
  const costs = general.costs.slice();
  for (let at = 0; at < costs.length; at += 1) {
    const cost = (ofClass[kinds.classes[at] ?? 0] ?? HIGHEST_COST) + (kinds.inClass[at] ?? 0);
    costs[at] = Math.min(rest + (costs[at] ?? 0), cost, HIGHEST_COST);
  }
  for (const [name, cost] of seen)
    for (const at of kinds.places.get(name) ?? []) costs[at] = Math.min(costs[at] ?? HIGHEST_COST, cost);
  const end = known.get(END) ?? known.get(CLASS + classOf(END)) ?? HIGHEST_COST;
  return { costs, end: Math.min(end, rest + general.end) };
};

const pairs = (fields: readonly string[]): readonly (readonly [string, number])[] =>
  fields.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(fields[at + 1])] as const] : []));

/** Few keys were seen: within a class, what was seen often is taken for less likely than it was, and what was hardly seen for more. */
const EVENED = 0.45;

/** What each entry costs among those of its class. */
const withinClasses = (base: readonly number[], classes: readonly string[]): readonly number[] => {
  const sums = new Map<string, number>();
  for (const [at, cost] of base.entries()) {
    const name = classes[at] ?? '';
    sums.set(name, (sums.get(name) ?? 0) + 2 ** ((-cost * EVENED) / 2));
  }
  return base.map((cost, at) =>
    Math.max(0, Math.round(cost * EVENED + 2 * Math.log2(sums.get(classes[at] ?? '') ?? 1))),
  );
};

/** Entries that are another spelling of a word, with what they cost more. */
const spellingCosts = (): readonly (readonly [number, number])[] => {
  const known = new Map<string, number>();
  return ENTRIES.flatMap((entry, at) => {
    const word = SPELLED_AS.get(entry);
    if (word === undefined) return [];
    const before = known.get(word) ?? 0;
    known.set(word, before + 1);
    return [[at, OTHER_SPELLING + before] as const];
  });
};
