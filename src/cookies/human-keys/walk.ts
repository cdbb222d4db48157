import type { Chain } from './chain.ts';
import { HIGHEST } from './ranked.ts';
import type { SpelledTokens } from './spelled.ts';
import { SIZES, sizeOf } from './styles.ts';
import type { KeyWriter } from './writer.ts';

/** Words and phrases of one key at most. */
const DEEPEST = 12;
/** The keys that end at a word are written before its followers are entered. */
const ENDINGS = -1;

/** What is put around the words of a key. */
export interface Around {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A way of writing words, and what is put around them, by the size of the key: one key for each. */
export interface Writing {
  readonly spelled: SpelledTokens;
  readonly around: readonly (readonly Around[])[];
}

/** What is looked for in one walk: keys whose words cost exactly `cost` together. */
export interface Wanted {
  readonly cost: number;
  readonly writings: readonly Writing[];
  /** Keys with one word of the site in them; else those with none. */
  readonly withSite: boolean;
}

/** Goes through all keys of several words that cost the same, and can stop anywhere: its memory is one path. */
export class Walk {
  readonly #chain: Chain;
  /** Of each word on the path: its row, what is left to spend, whether the site's word is to come, and which follower is next. */
  readonly #rows = new Int32Array(DEEPEST + 1);
  readonly #left = new Int32Array(DEEPEST + 1);
  readonly #needsSite = new Uint8Array(DEEPEST + 1);
  readonly #next = new Int32Array(DEEPEST + 1);
  /** The tokens before each place of the path, and how many words they are. */
  readonly #path = new Int32Array(DEEPEST + 1);
  readonly #words = new Int32Array(DEEPEST + 1);
  #depth = -1;
  /** The next of the keys that end here. */
  #ending = 0;
  #writings: readonly Writing[] = [];
  /** Keys that one choice of words makes at most. */
  #atOnce = 0;

  constructor(chain: Chain) {
    this.#chain = chain;
  }

  begin({ cost, writings, withSite }: Wanted): void {
    this.#writings = writings;
    const most = Array.from({ length: SIZES }, (_, size) =>
      writings.reduce((sum, { around }) => sum + (around[size]?.length ?? 0), 0),
    );
    this.#atOnce = Math.max(...most);
    this.#depth = -1;
    if (cost <= HIGHEST) this.#enter(this.#chain.start, cost, withSite);
  }

  /** Writes until the writer has no room or the walk is over; true when it is over. */
  run(writer: KeyWriter): boolean {
    while (this.#depth >= 0) {
      if (this.#next[this.#depth] === ENDINGS && !this.#writeEndings(writer)) return false;
      if (!this.#goOn()) this.#depth -= 1;
    }
    return true;
  }

  /** False when the writer had no room before the last one. */
  #writeEndings(writer: KeyWriter): boolean {
    const depth = this.#depth;
    const { siteEnding, plainEnding } = this.#chain.followers(this.#rows[depth] ?? 0);
    const { places, from } = this.#needsSite[depth] === 1 ? siteEnding : plainEnding;
    const left = this.#left[depth] ?? 0;
    const [first, end] = [from[left] ?? 0, from[left + 1] ?? 0];
    for (; first + this.#ending < end; this.#ending += 1) {
      if (writer.room < this.#atOnce) return false;
      const token = places[first + this.#ending] ?? 0;
      // Keys of one word are made elsewhere.
      if (depth > 0 || this.#chain.tokens[token]?.isPhrase) this.#write(writer, token);
    }
    this.#next[depth] = 0;
    return true;
  }

  #write(writer: KeyWriter, token: number): void {
    const depth = this.#depth;
    const size = sizeOf((this.#words[depth] ?? 0) + (this.#chain.tokens[token]?.words ?? 1));
    for (const { spelled, around } of this.#writings)
      for (const { before, after } of around[size] ?? []) {
        writer.begin();
        writer.put(before);
        for (let at = 0; at <= depth; at += 1) {
          const word = at === depth ? token : (this.#path[at] ?? 0);
          writer.put(at === 0 ? spelled.first(word) : spelled.rest(word));
        }
        writer.put(after);
        writer.end();
      }
  }

  /** Enters the next word from which an end can be reached; false when there is none. */
  #goOn(): boolean {
    const depth = this.#depth;
    if (depth >= DEEPEST) return false;
    const { costs, beforeSite, onwards } = this.#chain.followers(this.#rows[depth] ?? 0);
    const needsSite = this.#needsSite[depth] === 1;
    const { places, from } = needsSite ? beforeSite : onwards;
    const left = this.#left[depth] ?? 0;
    const at = this.#next[depth] ?? 0;
    if (at >= (from[left + 1] ?? 0)) return false;
    const token = places[at] ?? 0;
    const { row = 0, isSite = false, words = 1 } = this.#chain.tokens[token] ?? {};
    this.#next[depth] = at + 1;
    this.#path[depth] = token;
    this.#words[depth + 1] = (this.#words[depth] ?? 0) + words;
    this.#enter(row, left - (costs[token] ?? 0), needsSite && !isSite);
    return true;
  }

  #enter(row: number, left: number, needsSite: boolean): void {
    this.#depth += 1;
    this.#rows[this.#depth] = row;
    this.#left[this.#depth] = left;
    this.#needsSite[this.#depth] = needsSite ? 1 : 0;
    this.#next[this.#depth] = ENDINGS;
    this.#ending = 0;
  }
}
