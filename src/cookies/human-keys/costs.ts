import { classOf, PHRASES_KNOWN, SITE, SPELLED_AS, VOCABULARY, YEAR } from './vocabulary.ts';
import { FOLLOWING, PLAIN } from './weights.ts';

/** Everything that can stand in a key: words, phrases, other spellings, and what stands for the site's words and for years. */
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

/** How the beginning and the end of a key are written among the weights, and what stands before the name of a class. */
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
  const more = spellingCosts();
  const place = new Map(ENTRIES.map((entry, at) => [entry, at]));
  const usual = ENTRIES.map((entry) => place.get(SPELLED_AS.get(entry) ?? entry) ?? 0);
  const names = usual.map((at) => ENTRIES[at] ?? '');
  const classes = names.map(classOf);
  const base = names.map((name) => plain.get(name) ?? RAREST);
  const inClass = withinClasses(base, classes);
  const anything: Row = { costs: Uint8Array.from(base), end: plain.get(END) ?? RAREST };
  const rowFrom = (rest: number, seen: readonly (readonly [string, number])[], general: Row): Row => {
    const known = new Map(seen);
    const ofClass = classes.map((name) => known.get(CLASS + name) ?? HIGHEST_COST);
    const costs = Uint8Array.from(names, (name, at) =>
      Math.min(
        known.get(name) ?? HIGHEST_COST,
        (ofClass[at] ?? HIGHEST_COST) + (inClass[at] ?? 0),
        rest + (general.costs[at] ?? 0),
      ),
    );
    return {
      costs,
      end: Math.min(known.get(END) ?? known.get(CLASS + classOf(END)) ?? HIGHEST_COST, rest + general.end),
    };
  };
  const rows: Row[] = [];
  const rowNamed = new Map<string, number>();
  for (const line of FOLLOWING.trim().split('\n')) {
    const [word = '', rest, ...seen] = line.split('|');
    const general = word.startsWith(CLASS) ? anything : rows[rowNamed.get(CLASS + classOf(word)) ?? 0];
    rowNamed.set(word, rows.length);
    rows.push(rowFrom(Number(rest), pairs(seen), general ?? anything));
  }
  const rowOf = Uint16Array.from(names, (name) => rowNamed.get(name) ?? rowNamed.get(CLASS + classOf(name)) ?? 0);
  const spelled = rows.map(({ costs, end }) => ({
    costs: costs.map((cost, at) => Math.min(HIGHEST_COST, cost + (more[at] ?? 0))),
    end,
  }));
  return { rows: spelled, rowOf, start: rowNamed.get(START) ?? 0 };
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

/** What each entry costs for its spelling. */
const spellingCosts = (): Uint8Array => {
  const known = new Map<string, number>();
  return Uint8Array.from(ENTRIES, (entry) => {
    const word = SPELLED_AS.get(entry);
    if (word === undefined) return 0;
    const before = known.get(word) ?? 0;
    known.set(word, before + 1);
    return OTHER_SPELLING + before;
  });
};
