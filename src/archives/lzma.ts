/** LZMA as LZMA2 uses it (Igor Pavlov's specification, 2015): literals, and copies of what came before. */
import type { Made, Reading } from './bounded.ts';
import { evenChances, RangeCoder } from './range-coder.ts';

const STATES = 12;
const MOST_POSITIONS = 16;
/** States below this follow a literal. */
const AFTER_LITERAL = 7;
const LEAST_COPIED = 2;
/** Places of a length in its chances. */
const [CHOICE, CHOICE_2, LOW, MIDDLE, HIGH] = [0, 1, 2, 130, 258] as const;
const LENGTH_CHANCES = HIGH + 256;
/** Slots below this are distances; below the next their lower bits have chances of their own. */
const [FIRST_SLOT, FIRST_ALIGNED] = [4, 14] as const;

export class BrokenLzma extends Error {}

export class Lzma {
  readonly #coder: RangeCoder;
  readonly #made: Made;
  /** Where the window begins in what was made. */
  #window = 0;
  #literalBits = 3;
  #literalMask = 0;
  #positionMask = 3;
  #state = 0;
  #recent: [number, number, number, number] = [0, 0, 0, 0];
  #chances = freshChances(3);

  constructor(input: Reading, made: Made) {
    this.#coder = new RangeCoder(input);
    this.#made = made;
  }

  /** Nothing before this place is copied. */
  resetWindow(): void {
    this.#window = this.#made.size;
  }

  /** lc, lp and pb in one byte. */
  setProperties(byte: number): void {
    const [literal, rest] = [byte % 9, Math.floor(byte / 9)];
    const [literalPosition, position] = [rest % 5, Math.floor(rest / 5)];
    if (position > 4 || literal + literalPosition > 4) throw new BrokenLzma();
    this.#literalBits = literal;
    this.#literalMask = (1 << literalPosition) - 1;
    this.#positionMask = (1 << position) - 1;
  }

  resetState(): void {
    this.#state = 0;
    this.#recent = [0, 0, 0, 0];
    this.#chances = freshChances(this.#literalBits + Math.log2(this.#literalMask + 1));
  }

  /** Makes so many bytes of a chunk. */
  run(length: number): void {
    const end = this.#made.size + length;
    this.#coder.start();
    while (this.#made.size < end) this.#step();
    if (this.#made.size > end) throw new BrokenLzma();
  }

  #step(): void {
    const position = (this.#made.size - this.#window) & this.#positionMask;
    const place = (this.#state << 4) + position;
    if (this.#coder.bit(this.#chances.isMatch, place) === 0) this.#literal();
    else if (this.#coder.bit(this.#chances.isRepeated, this.#state) === 0) this.#match(position);
    else this.#repeat(place, position);
  }

  #literal(): void {
    const { literals } = this.#chances;
    const position = this.#made.size - this.#window;
    const before = position === 0 ? 0 : this.#made.back(0);
    const group = ((position & this.#literalMask) << this.#literalBits) + (before >> (8 - this.#literalBits));
    const base = group * 0x300;
    let symbol = 1;
    if (this.#state >= AFTER_LITERAL) {
      let expected = this.#expected();
      let isSame = true;
      while (symbol < 0x100 && isSame) {
        expected <<= 1;
        const wanted = (expected >> 8) & 1;
        const bit = this.#coder.bit(literals, base + ((1 + wanted) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        isSame = wanted === bit;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#coder.bit(literals, base + symbol);
    this.#made.writeByte(symbol & 0xff);
    this.#state = this.#state < 4 ? 0 : this.#state - (this.#state < 10 ? 3 : 6);
  }

  /** After a copy: the byte that would have come next in it. */
  #expected(): number {
    const [distance] = this.#recent;
    this.#check(distance);
    return this.#made.back(distance);
  }

  #match(position: number): void {
    const length = this.#length(this.#chances.matchLengths, position);
    const [first, second, third] = this.#recent;
    this.#recent = [this.#distance(length), first, second, third];
    this.#state = this.#state < AFTER_LITERAL ? 7 : 10;
    this.#copy(length);
  }

  #repeat(place: number, position: number): void {
    const { isFirst, isFirstLong, isSecond, isThird, repeatLengths } = this.#chances;
    const [coder, state, [first, second, third, fourth]] = [this.#coder, this.#state, this.#recent];
    const isAfterLiteral = state < AFTER_LITERAL;
    if (coder.bit(isFirst, state) === 0) {
      if (coder.bit(isFirstLong, place) === 0) {
        this.#state = isAfterLiteral ? 9 : 11;
        this.#copy(1);
        return;
      }
    } else if (coder.bit(isSecond, state) === 0) this.#recent = [second, first, third, fourth];
    else if (coder.bit(isThird, state) === 0) this.#recent = [third, first, second, fourth];
    else this.#recent = [fourth, first, second, third];
    this.#state = isAfterLiteral ? 8 : 11;
    this.#copy(this.#length(repeatLengths, position));
  }

  #length(chances: Uint16Array, position: number): number {
    if (this.#coder.bit(chances, CHOICE) === 0)
      return LEAST_COPIED + this.#coder.tree(chances, LOW + (position << 3), 3);
    if (this.#coder.bit(chances, CHOICE_2) === 0)
      return LEAST_COPIED + 8 + this.#coder.tree(chances, MIDDLE + (position << 3), 3);
    return LEAST_COPIED + 16 + this.#coder.tree(chances, HIGH, 8);
  }

  #distance(length: number): number {
    const { slots, specials, aligns } = this.#chances;
    const slot = this.#coder.tree(slots, Math.min(length - LEAST_COPIED, 3) << 6, 6);
    if (slot < FIRST_SLOT) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < FIRST_ALIGNED) return base + this.#coder.reverseTree(specials, base - slot, bits);
    return base + this.#coder.direct(bits - 4) * 16 + this.#coder.reverseTree(aligns, 0, 4);
  }

  #copy(length: number): void {
    const [distance] = this.#recent;
    this.#check(distance);
    for (let left = length; left > 0; left -= 1) this.#made.writeByte(this.#made.back(distance));
  }

  #check(distance: number): void {
    if (distance >= this.#made.size - this.#window) throw new BrokenLzma();
  }
}

const freshChances = (literalBits: number) => ({
  isMatch: evenChances(STATES * MOST_POSITIONS),
  isRepeated: evenChances(STATES),
  isFirst: evenChances(STATES),
  isFirstLong: evenChances(STATES * MOST_POSITIONS),
  isSecond: evenChances(STATES),
  isThird: evenChances(STATES),
  literals: evenChances(0x300 << literalBits),
  slots: evenChances(4 << 6),
  specials: evenChances(128),
  aligns: evenChances(16),
  matchLengths: evenChances(LENGTH_CHANCES),
  repeatLengths: evenChances(LENGTH_CHANCES),
});
