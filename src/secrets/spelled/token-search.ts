/** Looks for many tokens at once (Rabin and Karp, 1987): the time grows with the text, not with the number of tokens. */
import { type Folding, foldingTable } from './folding.ts';

/** A token in a text. `token` is its place in the list that was searched for. */
export interface TokenHit {
  readonly start: number;
  readonly end: number;
  readonly token: number;
}

/** The first characters of tokens that are about as long: as many as the greatest power of two that fits, and at most these. */
const WIDEST = 64;
const BASE = 0x01000193;
/** Bits of the filter for each token: one place in 64 is looked at for nothing. */
const BITS = 64;

export class TokenSearch {
  readonly #tokens: readonly string[];
  readonly #fold: Uint16Array;
  readonly #windows: readonly Window[];

  constructor(tokens: readonly string[], folding: Folding) {
    this.#tokens = tokens;
    this.#fold = foldingTable(folding);
    const widths = [...new Set(tokens.filter((token) => token !== '').map(widthOf))].sort((a, b) => a - b);
    this.#windows = widths.map((width) => {
      const ofWidth = [...tokens.keys()].filter((token) => widthOf(tokens[token] ?? '') === width);
      return new Window(width, tokens, ofWidth, this.#fold);
    });
  }

  /** The tokens in the text that are accepted; they may overlap. Of those that begin at one place it leaves out shorter ones. */
  find(text: string, accepts: (hit: TokenHit) => boolean = () => true): TokenHit[] {
    const hits: TokenHit[] = [];
    for (const window of this.#windows) {
      for (const at of window.candidates(text)) {
        const hit = this.#longestAt(window, text, at, accepts);
        if (hit !== undefined) hits.push(hit);
      }
    }
    return hits;
  }

  #longestAt(window: Window, text: string, start: number, accepts: (hit: TokenHit) => boolean): TokenHit | undefined {
    return window
      .tokensAt(text, start)
      .map((token) => ({ start, end: start + (this.#tokens[token] ?? '').length, token }))
      .find((hit) => this.#stands(text, hit) && accepts(hit));
  }

  /** Equal numbers are no proof. */
  #stands(text: string, { start, token }: TokenHit): boolean {
    const wanted = this.#tokens[token] ?? '';
    for (let at = 0; at < wanted.length; at += 1)
      if (this.#fold[text.charCodeAt(start + at)] !== this.#fold[wanted.charCodeAt(at)]) return false;
    return true;
  }
}

const widthOf = ({ length }: string): number => Math.min(WIDEST, 2 ** (31 - Math.clz32(length)));

/** Tokens that are at least as long as a window that slides over the text. */
class Window {
  readonly #width: number;
  readonly #fold: Uint16Array;
  /** What the character that leaves the window counts. */
  readonly #leaving: number;
  readonly #filter: Int32Array;
  readonly #shift: number;
  /** Lengths of the tokens with these first characters, ascending. */
  readonly #lengths = new Map<number, number[]>();
  /** Tokens by all of their characters. */
  readonly #whole = new Map<number, number[]>();

  constructor(width: number, all: readonly string[], tokens: readonly number[], fold: Uint16Array) {
    this.#width = width;
    this.#fold = fold;
    let leaving = 1;
    for (let at = 1; at < width; at += 1) leaving = Math.imul(leaving, BASE);
    this.#leaving = leaving;
    const bits = Math.max(10, 32 - Math.clz32(tokens.length * BITS));
    this.#shift = 32 - bits;
    this.#filter = new Int32Array(2 ** (bits - 5));
    for (const token of tokens) this.#add(all[token] ?? '', token);
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => a - b);
  }

  /** Where a token may begin. */
  candidates(text: string): number[] {
    const [width, leaving, fold] = [this.#width, this.#leaving, this.#fold];
    const places: number[] = [];
    if (text.length < width) return places;
    let hash = this.#hash(text, 0, width, 0);
    for (let at = 0; ; at += 1) {
      if (this.#mayBe(hash) && this.#lengths.has(hash)) places.push(at);
      if (at + width >= text.length) return places;
      const left = (hash - Math.imul(fold[text.charCodeAt(at)] ?? 0, leaving)) | 0;
      hash = (Math.imul(left, BASE) + (fold[text.charCodeAt(at + width)] ?? 0)) | 0;
    }
  }

  /** Tokens whose numbers are those of the text from here on, longest first. */
  tokensAt(text: string, start: number): number[] {
    let hash = this.#hash(text, start, start + this.#width, 0);
    let read = start + this.#width;
    const found: number[] = [];
    for (const length of this.#lengths.get(hash) ?? []) {
      if (start + length > text.length) break;
      hash = this.#hash(text, read, start + length, hash);
      read = start + length;
      found.push(...(this.#whole.get(wholeKey(hash, length)) ?? []));
    }
    return found.reverse();
  }

  #add(text: string, token: number): void {
    const first = this.#hash(text, 0, this.#width, 0);
    const slot = Math.imul(first, GOLDEN) >>> this.#shift;
    this.#filter[slot >> 5] = (this.#filter[slot >> 5] ?? 0) | (1 << (slot & 31));
    const lengths = this.#lengths.get(first);
    if (lengths === undefined) this.#lengths.set(first, [text.length]);
    else if (!lengths.includes(text.length)) lengths.push(text.length);
    const key = wholeKey(this.#hash(text, this.#width, text.length, first), text.length);
    const same = this.#whole.get(key);
    if (same === undefined) this.#whole.set(key, [token]);
    else same.push(token);
  }

  #mayBe(hash: number): boolean {
    const slot = Math.imul(hash, GOLDEN) >>> this.#shift;
    return ((this.#filter[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  #hash(text: string, from: number, to: number, before: number): number {
    let hash = before;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, BASE) + (this.#fold[text.charCodeAt(at)] ?? 0)) | 0;
    return hash;
  }
}

/** 2 ** 32 divided by the golden ratio: spreads neighbouring numbers. */
const GOLDEN = 0x9e3779b1;

const wholeKey = (hash: number, length: number): number => hash ^ Math.imul(length, GOLDEN);
