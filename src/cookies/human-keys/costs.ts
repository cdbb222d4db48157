import { PHRASES_KNOWN, SITE, SPELLED_AS, VOCABULARY, YEAR } from './vocabulary.ts';
import { FOLLOWING, PLAIN } from './weights.ts';

/** Everything that can stand in a key: words, phrases, other spellings, and what stands for the site's words and for years. */
export const ENTRIES: readonly string[] = [...VOCABULARY, ...PHRASES_KNOWN, ...SPELLED_AS.keys(), SITE, YEAR];

/** What may follow a word, in halves of a bit, as learnt. Words of which nothing is known share one. */
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

/** How the beginning and the end of a key are written among the weights. */
const START = '^';
const END = '$';

/** What another spelling than the usual costs more: the first of a word, then each further one. */
const OTHER_SPELLING = 13;
/** A word of the vocabulary that was never seen. */
const RAREST = 34;
/** What follows a word of which nothing is known: any, for this much more. */
const UNKNOWN = 2;
const HIGHEST_COST = 255;

export const learntCosts = (): Costs => {
  const plain = plainCosts();
  const more = spellingCosts();
  const place = new Map(ENTRIES.map((entry, at) => [entry, at]));
  const usual = ENTRIES.map((entry) => place.get(SPELLED_AS.get(entry) ?? entry) ?? 0);
  const base = Uint8Array.from(ENTRIES, (_, at) => plain.get(ENTRIES[usual[at] ?? 0] ?? '') ?? RAREST);
  const rowFrom = (rest: number, seen: readonly string[]): Row => {
    const costs = base.slice();
    for (let at = 0; at < costs.length; at += 1) costs[at] = Math.min(HIGHEST_COST, (costs[at] ?? 0) + rest);
    let end = (plain.get(END) ?? RAREST) + rest;
    for (let at = 0; at + 1 < seen.length; at += 2) {
      const [word = '', cost] = [seen[at], Number(seen[at + 1])];
      if (word === END) end = cost;
      else costs[place.get(word) ?? 0] = cost;
    }
    for (let at = 0; at < costs.length; at += 1) {
      const other = more[at] ?? 0;
      if (other > 0) costs[at] = Math.min(HIGHEST_COST, (costs[usual[at] ?? 0] ?? 0) + other);
    }
    return { costs, end };
  };
  const rows = [rowFrom(UNKNOWN, [])];
  const rowNamed = new Map<string, number>();
  for (const line of FOLLOWING.trim().split('\n')) {
    const [word = '', rest, ...seen] = line.split('|');
    rowNamed.set(word, rows.length);
    rows.push(rowFrom(Number(rest), seen));
  }
  const rowOf = Uint16Array.from(ENTRIES, (_, at) => rowNamed.get(ENTRIES[usual[at] ?? 0] ?? '') ?? 0);
  return { rows, rowOf, start: rowNamed.get(START) ?? 0 };
};

const plainCosts = (): ReadonlyMap<string, number> => {
  const fields = PLAIN.trim().split('|');
  return new Map(fields.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(fields[at + 1])] as const] : [])));
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
