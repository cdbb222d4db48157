import { learntCosts, type Row } from './costs.ts';
import { type LeastCosts, leastCosts } from './least.ts';
import { type Ranked, ranked } from './ranked.ts';
import { type ChainWords, type Token, tokensOf } from './tokens.ts';

/** What can follow a word. */
export interface Followers {
  /** What each word costs here. */
  readonly costs: Uint16Array;
  /** Words with more to come, by the least that the rest of the key costs with them: all words where one of the site is to come, else those that are none of the site's. */
  readonly beforeSite: Ranked;
  readonly onwards: Ranked;
  /** Last words, by what they cost with the end of the key. */
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
  const columns = columnsOf(tokens, rows, least);
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

const followersOf = (rows: readonly Row[], columns: Columns, row: number): Followers => {
  const { entries, more, ends, isSite, without, withSite } = columns;
  const own = rows[row]?.costs ?? new Uint8Array();
  const make = (): Uint16Array => new Uint16Array(entries.length).fill(NEVER);
  const [costs, beforeSite, onwards, plainEnding, siteEnding] = [make(), make(), make(), make(), make()];
  for (let at = 0; at < entries.length; at += 1) {
    const cost = (own[entries[at] ?? 0] ?? NEVER) + (more[at] ?? 0);
    const withEnd = cost + (ends[at] ?? NEVER);
    costs[at] = cost;
    if (isSite[at] === 1) {
      beforeSite[at] = cost + (without[at] ?? NEVER);
      siteEnding[at] = withEnd;
    } else {
      beforeSite[at] = cost + (withSite[at] ?? NEVER);
      onwards[at] = cost + (without[at] ?? NEVER);
      plainEnding[at] = withEnd;
    }
  }
  return {
    costs,
    beforeSite: ranked(beforeSite),
    onwards: ranked(onwards),
    plainEnding: ranked(plainEnding),
    siteEnding: ranked(siteEnding),
  };
};

/** The tokens again, column by column: this is read half a million times. */
interface Columns {
  readonly entries: Uint16Array;
  readonly more: Uint8Array;
  readonly ends: Uint8Array;
  readonly isSite: Uint8Array;
  /** The least that a key still costs behind each, without and with a word of the site to come. */
  readonly without: Uint8Array;
  readonly withSite: Uint8Array;
}

const columnsOf = (tokens: readonly Token[], rows: readonly Row[], least: LeastCosts): Columns => ({
  entries: Uint16Array.from(tokens, ({ entry }) => entry),
  more: Uint8Array.from(tokens, ({ more }) => more),
  ends: Uint8Array.from(tokens, ({ row }) => rows[row]?.end ?? 255),
  isSite: Uint8Array.from(tokens, ({ isSite }) => (isSite ? 1 : 0)),
  without: Uint8Array.from(tokens, ({ row }) => least.without[row] ?? 255),
  withSite: Uint8Array.from(tokens, ({ row }) => least.withSite[row] ?? 255),
});

const NEVER = 1_000;
