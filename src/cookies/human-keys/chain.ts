import { learntCosts, type Row } from './costs.ts';
import { leastCosts } from './least.ts';
import { type Ranked, ranked } from './ranked.ts';
import { type ChainWords, type Token, tokensOf } from './tokens.ts';

/** What can follow a word: by the cost of the word, and by that of the word and the end of the key. */
export interface Followers {
  /** All words, those of the site among them. */
  readonly all: Ranked;
  readonly plain: Ranked;
  readonly plainEnding: Ranked;
  readonly siteEnding: Ranked;
}

/** Which word follows which at what cost, for the words of one site. */
export interface Chain {
  readonly tokens: readonly Token[];
  readonly start: number;
  followers(row: number): Followers;
  /** The least that a key still costs behind a row, with one more word at least: with a word of the site among them, or with none. */
  least(row: number, withSite: boolean): number;
}

export const createChain = (words: ChainWords): Chain => {
  const { rows, rowOf, start } = learntCosts();
  const tokens = tokensOf(words, rowOf);
  const least = leastCosts(rows, tokens);
  const columns = columnsOf(tokens, rows);
  const known = new Map<number, Followers>();
  return {
    tokens,
    start,
    least: (row, withSite) => (withSite ? least.withSite : least.without)[row] ?? 0,
    followers(row) {
      const before = known.get(row);
      if (before) return before;
      const made = followersOf(rows, columns, row);
      known.set(row, made);
      return made;
    },
  };
};

const followersOf = (rows: readonly Row[], { entries, more, ends, isSite }: Columns, row: number): Followers => {
  const costs = rows[row]?.costs ?? new Uint8Array();
  const make = (): Uint16Array => new Uint16Array(entries.length).fill(NEVER);
  const [all, plain, plainEnding, siteEnding] = [make(), make(), make(), make()];
  for (let at = 0; at < entries.length; at += 1) {
    const cost = (costs[entries[at] ?? 0] ?? NEVER) + (more[at] ?? 0);
    const withEnd = cost + (ends[at] ?? NEVER);
    all[at] = cost;
    if (isSite[at] === 1) siteEnding[at] = withEnd;
    else {
      plain[at] = cost;
      plainEnding[at] = withEnd;
    }
  }
  return { all: ranked(all), plain: ranked(plain), plainEnding: ranked(plainEnding), siteEnding: ranked(siteEnding) };
};

/** The tokens again, column by column: this is read half a million times. */
interface Columns {
  readonly entries: Uint16Array;
  readonly more: Uint8Array;
  readonly ends: Uint8Array;
  readonly isSite: Uint8Array;
}

const columnsOf = (tokens: readonly Token[], rows: readonly Row[]): Columns => ({
  entries: Uint16Array.from(tokens, ({ entry }) => entry),
  more: Uint8Array.from(tokens, ({ more }) => more),
  ends: Uint8Array.from(tokens, ({ row }) => rows[row]?.end ?? 255),
  isSite: Uint8Array.from(tokens, ({ isSite }) => (isSite ? 1 : 0)),
});

const NEVER = 1_000;
