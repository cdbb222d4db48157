import { type Code, get, i32x4, set } from '../../wasm/code.ts';
import { at, type Rounds } from './compress.ts';

const { add, and, rotateLeft, shiftRight, xor } = i32x4;

/** FIPS 180-4 section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const CONSTANTS = primes.map((prime) => Math.floor((Math.cbrt(prime) % 1) * 2 ** 32) | 0);

/** Section 4.1.2. */
const rotateRight = (x: Code, bits: number): Code => rotateLeft(x, 32 - bits);
const rotations = (x: Code, first: number, second: number, third: number): Code =>
  xor(xor(rotateRight(x, first), rotateRight(x, second)), rotateRight(x, third));
const choose = (e: Code, f: Code, g: Code): Code => xor(g, and(e, xor(f, g)));
const small = (x: Code, first: number, second: number, dropped: number): Code =>
  xor(xor(rotateRight(x, first), rotateRight(x, second)), shiftRight(x, dropped));

const rotated = (x: number, bits: number): number => (x >>> bits) | (x << (32 - bits));

/** Section 6.2.2. The state's locals change roles from round to round, and are back in place after 64. */
export const SHA256: Rounds = {
  words: 8,
  count: 64,
  extra: 2,
  constants: CONSTANTS,
  /** The majority of a, b, c is b ^ ((a ^ b) & (b ^ c)), and b ^ c was a ^ b the round before. */
  before: ({ state, extra }) => set(at(extra, -1), xor(get(at(state, 1)), get(at(state, 2)))),
  schedule({ block }, t) {
    if (t < 16) return [];
    const word = (back: number): Code => get(at(block, t - back));
    return set(at(block, t), add(word(16), small(word(15), 7, 18, 3), word(7), small(word(2), 17, 19, 10)));
  },
  round({ state, extra }, t, word) {
    const role = (index: number): Code => get(at(state, index - t));
    const [h, d, differs] = [at(state, 7 - t), at(state, 3 - t), at(extra, t)];
    return [
      ...set(h, add(get(h), word, choose(role(4), role(5), role(6)), rotations(role(4), 6, 11, 25))),
      ...set(d, add(get(d), get(h))),
      ...set(differs, xor(role(0), role(1))),
      ...set(h, add(get(h), rotations(role(0), 2, 13, 22), xor(role(1), and(get(differs), get(at(extra, t - 1)))))),
    ];
  },
  expand(block) {
    const words = new Uint32Array(64);
    words.set(block);
    for (let t = 16; t < 64; t += 1) {
      const [two, fifteen] = [words[t - 2] ?? 0, words[t - 15] ?? 0];
      const late = rotated(two, 17) ^ rotated(two, 19) ^ (two >>> 10);
      const early = rotated(fifteen, 7) ^ rotated(fifteen, 18) ^ (fifteen >>> 3);
      words[t] = (words[t - 16] ?? 0) + early + (words[t - 7] ?? 0) + late;
    }
    return words;
  },
};
