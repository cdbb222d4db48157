import { type Code, get, i32, i32x4, set } from '../../wasm/code.ts';
import { at, type Locals, type Rounds } from './compress.ts';

const { add, and, or, rotateLeft, xor, splat } = i32x4;

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
  extra: CONSTANTS.length,
  before: ({ extra }) => extra.flatMap((local, i) => set(local, splat(i32.number(CONSTANTS[i] ?? 0)))),
  rounds: (locals) => Array.from({ length: 80 }, (_, t) => [...schedule(locals, t), ...round(locals, t)]).flat(),
};

/** The block's 16 words are used in a ring. */
const schedule = ({ block }: Locals, t: number): Code => {
  if (t < 16) return [];
  const word = (back: number): Code => get(at(block, t - back));
  const here = at(block, t);
  return [...set(here, xor(xor(word(3), word(8)), xor(word(14), word(16)))), ...set(here, rotateLeft(get(here), 1))];
};

const round = ({ state, block, extra }: Locals, t: number): Code => {
  const role = (index: number): number => at(state, index - t);
  const [a, b, c, d, e] = [role(0), role(1), role(2), role(3), role(4)];
  const mixed = FUNCTIONS[Math.floor(t / 20)]?.(get(b), get(c), get(d)) ?? [];
  const constant = get(extra[Math.floor(t / 20)] ?? 0);
  return [
    ...set(e, add(get(e), get(at(block, t)), constant, mixed, rotateLeft(get(a), 5))),
    ...set(b, rotateLeft(get(b), 30)),
  ];
};
