import { ENTRIES, learntCosts, type Row } from './costs.ts';
import { leastCosts } from './least.ts';
import { type Ranked, ranked } from './ranked.ts';
import { SITE, YEAR } from './vocabulary.ts';

/** A word as it can stand in a key. */
export interface Token {
  /** In lower case; a phrase and a name of several words with spaces between them. */
  readonly text: string;
  readonly isSite: boolean;
  /** Several words: it is written in different ways even alone. */
  readonly isPhrase: boolean;
  /** Its entry among the learnt costs, what it costs more than this, and the row of what follows it. */
  readonly entry: number;
  readonly more: number;
  readonly row: number;
}

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

export interface ChainWords {
  /** The most telling first. */
  readonly site: readonly string[];
  readonly years: readonly string[];
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

/** A word of the site costs the more the later it stands, a year the farther it lies. */
const tokensOf = ({ site, years }: ChainWords, rowOf: Uint16Array): readonly Token[] =>
  ENTRIES.flatMap((name, entry) => {
    const own = { entry, row: rowOf[entry] ?? 0, isSite: name === SITE };
    const token = (text: string, more: number): Token => ({ ...own, text, more, isPhrase: text.includes(' ') });
    if (name === YEAR) return years.map((text, at) => token(text, 3 + Math.min(at, 6)));
    if (name === SITE) return site.map((text, at) => token(text, 1 + Math.min(12, Math.floor(at / 2))));
    return [token(name, 0)];
  });

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
