import { type Code, get, i32, i32x4, set } from '../../wasm/code.ts';
import { at, type Locals, type Rounds } from './compress.ts';

const { add, and, or, rotateLeft, shiftRight, xor, splat } = i32x4;

/** FIPS 180-4 section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const CONSTANTS = primes.map((prime) => Math.floor((Math.cbrt(prime) % 1) * 2 ** 32) | 0);

/** Section 4.1.2. */
const rotateRight = (x: Code, bits: number): Code => rotateLeft(x, 32 - bits);
const rotations = (x: Code, first: number, second: number, third: number): Code =>
  xor(xor(rotateRight(x, first), rotateRight(x, second)), rotateRight(x, third));
const choose = (e: Code, f: Code, g: Code): Code => xor(g, and(e, xor(f, g)));
const majority = (a: Code, b: Code, c: Code): Code => or(and(a, b), and(c, or(a, b)));
const small = (x: Code, first: number, second: number, dropped: number): Code =>
  xor(xor(rotateRight(x, first), rotateRight(x, second)), shiftRight(x, dropped));

/** Section 6.2.2. The state's locals change roles from round to round, and are back in place after 64. */
export const SHA256: Rounds = {
  words: 8,
  extra: 0,
  before: () => [],
  rounds: (locals) => Array.from({ length: 64 }, (_, t) => [...schedule(locals, t), ...round(locals, t)]).flat(),
};

const schedule = ({ block }: Locals, t: number): Code => {
  if (t < 16) return [];
  const word = (back: number): Code => get(at(block, t - back));
  return set(at(block, t), add(word(16), small(word(15), 7, 18, 3), word(7), small(word(2), 17, 19, 10)));
};

const round = ({ state, block }: Locals, t: number): Code => {
  const role = (index: number): Code => get(at(state, index - t));
  const h = at(state, 7 - t);
  const d = at(state, 3 - t);
  return [
    ...set(
      h,
      add(
        get(h),
        splat(i32.number(CONSTANTS[t] ?? 0)),
        get(at(block, t)),
        choose(role(4), role(5), role(6)),
        rotations(role(4), 6, 11, 25),
      ),
    ),
    ...set(d, add(get(d), get(h))),
    ...set(h, add(get(h), rotations(role(0), 2, 13, 22), majority(role(0), role(1), role(2)))),
  ];
};
