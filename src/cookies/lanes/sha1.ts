import { type Code, get, i32x4, set } from '../../wasm/code.ts';
import { at, type Rounds } from './compress.ts';

const { add, and, or, rotateLeft, xor } = i32x4;

/** FIPS 180-4 section 4.2.1: the constant of each twenty rounds. */
const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc | 0, 0xca62c1d6 | 0];

/** Section 4.1.1, with as few operations as there can be. */
const choose = (b: Code, c: Code, d: Code): Code => xor(d, and(b, xor(c, d)));
const parity = (b: Code, c: Code, d: Code): Code => xor(xor(b, c), d);
const majority = (b: Code, c: Code, d: Code): Code => or(and(b, c), and(d, or(b, c)));
const FUNCTIONS = [choose, parity, majority, parity];

/** Section 6.1.2. The state's locals change roles from round to round, and are back in place after 80. */
export const SHA1: Rounds = {
  words: 5,
  count: 80,
  extra: 0,
  constants: Array.from({ length: 80 }, (_, t) => CONSTANTS[Math.floor(t / 20)] ?? 0),
  before: () => [],
  /** The block's 16 words are used in a ring. */
  schedule({ block }, t) {
    if (t < 16) return [];
    const word = (back: number): Code => get(at(block, t - back));
    const here = at(block, t);
    return [...set(here, xor(xor(word(3), word(8)), xor(word(14), word(16)))), ...set(here, rotateLeft(get(here), 1))];
  },
  round({ state }, t, word) {
    const role = (index: number): number => at(state, index - t);
    const [a, b, c, d, e] = [role(0), role(1), role(2), role(3), role(4)];
    const mixed = FUNCTIONS[Math.floor(t / 20)]?.(get(b), get(c), get(d)) ?? [];
    return [...set(e, add(get(e), word, mixed, rotateLeft(get(a), 5))), ...set(b, rotateLeft(get(b), 30))];
  },
  expand(block) {
    const words = new Uint32Array(80);
    words.set(block);
    for (let t = 16; t < 80; t += 1) {
      const mixed = (words[t - 3] ?? 0) ^ (words[t - 8] ?? 0) ^ (words[t - 14] ?? 0) ^ (words[t - 16] ?? 0);
      words[t] = (mixed << 1) | (mixed >>> 31);
    }
    return words;
  },
};
