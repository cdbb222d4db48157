import type { Chain } from './chain.ts';
import { HIGHEST } from './ranked.ts';
import type { SpelledTokens } from './spelled.ts';
import type { KeyWriter } from './writer.ts';

/** Words and phrases of one key at most. */
const DEEPEST = 12;
/** Room for a key, which is at most as long as so many of the longest words. */
const ROOM = 2_048;
/** The keys that end at a word are written before its followers are entered. */
const ENDINGS = -1;
const NONE = new Uint8Array();

/** A way of writing words, and what is put around them: one key for each. */
export interface Writing {
  readonly spelled: SpelledTokens;
  readonly around: readonly { readonly before: Uint8Array; readonly after: Uint8Array }[];
}

/** What is looked for in one walk: keys whose words cost exactly `cost` together. */
export interface Wanted {
  readonly cost: number;
  readonly writings: readonly Writing[];
  /** Keys with one word of the site in them; else those with none. */
  readonly withSite: boolean;
}

/** A key as far as its words are chosen, in one writing. */
interface Begun extends Writing {
  readonly key: Uint8Array;
  /** Where each word ends. */
  readonly ends: Int32Array;
}

/** Goes through all keys of several words that cost the same, and can stop anywhere: its memory is one path. */
export class Walk {
  readonly #chain: Chain;
  /** Of each word on the path: its row, what is left to spend, whether the site's word is to come, and which follower is next. */
  readonly #rows = new Int32Array(DEEPEST + 1);
  readonly #left = new Int32Array(DEEPEST + 1);
  readonly #needsSite = new Uint8Array(DEEPEST + 1);
  readonly #next = new Int32Array(DEEPEST + 1);
  #depth = -1;
  /** The next of the keys that end here. */
  #ending = 0;
  #begun: readonly Begun[] = [];
  /** Keys that one choice of words makes. */
  #atOnce = 0;

  constructor(chain: Chain) {
    this.#chain = chain;
  }

  begin({ cost, writings, withSite }: Wanted): void {
    this.#begun = writings.map((writing) => ({
      ...writing,
      key: new Uint8Array(ROOM),
      ends: new Int32Array(DEEPEST + 2),
    }));
    this.#atOnce = writings.reduce((sum, { around }) => sum + around.length, 0);
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
    for (const { key, ends, spelled, around } of this.#begun) {
      const length = ends[this.#depth] ?? 0;
      const word = (this.#depth === 0 ? spelled.first : spelled.rest)[token] ?? NONE;
      for (const { before, after } of around) writer.add(before, key, length, word, after);
    }
  }

  /** Enters the next word from which an end can be reached; false when there is none. */
  #goOn(): boolean {
    const depth = this.#depth;
    if (depth >= DEEPEST) return false;
    const { all, plain } = this.#chain.followers(this.#rows[depth] ?? 0);
    const needsSite = this.#needsSite[depth] === 1;
    const { places, from } = needsSite ? all : plain;
    const left = this.#left[depth] ?? 0;
    let at = this.#next[depth] ?? 0;
    for (let cost = 0; cost < left; cost += 1) {
      const end = from[cost + 1] ?? 0;
      for (; at < end; at += 1) {
        const token = places[at] ?? 0;
        const { row = 0, isSite = false } = this.#chain.tokens[token] ?? {};
        const still = needsSite && !isSite;
        if (this.#chain.least(row, still) > left - cost) continue;
        this.#next[depth] = at + 1;
        this.#append(token);
        this.#enter(row, left - cost, still);
        return true;
      }
    }
    return false;
  }

  #append(token: number): void {
    for (const { key, ends, spelled } of this.#begun) {
      const bytes = (this.#depth === 0 ? spelled.first : spelled.rest)[token] ?? NONE;
      let end = ends[this.#depth] ?? 0;
      for (let i = 0; i < bytes.length; i += 1) key[end++] = bytes[i] ?? 0;
      ends[this.#depth + 1] = end;
    }
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
