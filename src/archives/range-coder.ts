/** The range coder of LZMA: bits whose chances are learnt as they are read. */
import type { Reading } from './bounded.ts';

const FULL = 0xffffffff;
/** Below this the next byte is needed. */
const NARROW = 0x1000000;
/** Bits of a chance. */
const BITS = 11;
const EVEN = 1 << (BITS - 1);
/** How fast chances follow what is read. */
const SPEED = 5;

/** `count` chances, all even. */
export const evenChances = (count: number): Uint16Array => new Uint16Array(count).fill(EVEN);

export class RangeCoder {
  readonly #input: Reading;
  #range = FULL;
  #code = 0;

  constructor(input: Reading) {
    this.#input = input;
  }

  /** At the beginning of each chunk. */
  start(): void {
    this.#range = FULL;
    this.#input.byte();
    this.#code = this.#input.take(4).readUInt32BE();
  }

  /** One bit by the chance at this place. */
  bit(chances: Uint16Array, at: number): number {
    const chance = chances[at] ?? EVEN;
    const bound = (this.#range >>> BITS) * chance;
    const isOne = this.#code >= bound;
    if (isOne) {
      this.#range -= bound;
      this.#code -= bound;
      chances[at] = chance - (chance >>> SPEED);
    } else {
      this.#range = bound;
      chances[at] = chance + (((1 << BITS) - chance) >>> SPEED);
    }
    this.#refill();
    return isOne ? 1 : 0;
  }

  /** A number of so many bits, the highest first; its chances are a tree that begins at this place. */
  tree(chances: Uint16Array, at: number, bits: number): number {
    let node = 1;
    for (let left = bits; left > 0; left -= 1) node = (node << 1) | this.bit(chances, at + node);
    return node - (1 << bits);
  }

  /** The same, the lowest bit first. */
  reverseTree(chances: Uint16Array, at: number, bits: number): number {
    let [node, value] = [1, 0];
    for (let place = 0; place < bits; place += 1) {
      const bit = this.bit(chances, at + node);
      node = (node << 1) | bit;
      value |= bit << place;
    }
    return value;
  }

  /** Bits of even chances, the highest first. */
  direct(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      this.#range = Math.floor(this.#range / 2);
      const isOne = this.#code >= this.#range;
      if (isOne) this.#code -= this.#range;
      value = value * 2 + (isOne ? 1 : 0);
      this.#refill();
    }
    return value;
  }

  #refill(): void {
    if (this.#range >= NARROW) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#input.byte()) >>> 0;
  }
}
