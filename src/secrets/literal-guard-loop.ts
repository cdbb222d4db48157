/** Asks the guard of a word that was found, in WebAssembly. */
import { asLongAs, type Code, get, i32, set, when } from '../wasm/code.ts';
import { ESCAPE_SET, FIRST_RUN, type Guards, HAS_MATCH, IS_ALONE, WORD_SET } from './literal-guards.ts';
import { type Layout, SET_BYTES, TEXT_AT } from './literal-memory.ts';

/** Locals that the loop lends: of the word, where it begins and ends, and its flags; what is returned, 1 or 0; and what is used here alone. */
export interface GuardLocals {
  readonly word: number;
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly passed: number;
  readonly at: number;
  readonly step: number;
  readonly last: number;
}

const { number, add, and, or, xor, isLess, isEqual } = i32;
const DASH = 45;
const BACKSLASH = 92;

export const guardBody = (locals: GuardLocals, guards: Guards, layout: Layout): Code => {
  const { flags, passed } = locals;
  const runs = Array.from({ length: guards.runs.length / 4 }, (_, run) => testRun(run, locals, guards, layout));
  return [...set(passed, isEqual(get(flags), number(0))), ...testMatch(locals, layout), ...runs.flat()];
};

/** 1 where a byte is in the set that begins at an address; shifts count modulo 32. */
const isIn = (setAt: Code, byte: Code): Code =>
  and(i32.shiftRight(i32.load(add(setAt, and(i32.shiftRight(byte, number(3)), number(28))), 0), byte), number(1));
const byteAt = (place: Code): Code => i32.load8(place, TEXT_AT);
const hasFlag = ({ flags }: GuardLocals, flag: number): Code => and(get(flags), number(flag));

/** As many bytes of one set as follow, then one of another. */
const testRun = (run: number, locals: GuardLocals, { runs }: Guards, { sets }: Layout): Code => {
  const { at, step, end, passed } = locals;
  const [members = 0, least = 0, most = 0, follows = 0] = runs.subarray(run * 4, run * 4 + 4);
  const here = byteAt(get(at));
  const isLong = xor(isLess(get(step), number(least)), number(1));
  return when(hasFlag(locals, FIRST_RUN << run), [
    ...set(at, get(end)),
    ...set(step, number(0)),
    ...asLongAs(and(isLess(get(step), number(most)), isIn(number(sets + members * SET_BYTES), here)), [
      ...set(at, add(get(at), number(1))),
      ...set(step, add(get(step), number(1))),
    ]),
    ...set(passed, or(get(passed), and(isLong, isIn(number(sets + follows * SET_BYTES), here)))),
  ]);
};

/** The bytes of a match, place by place. */
const testMatch = (locals: GuardLocals, layout: Layout): Code => {
  const { at, step, last, end, word, passed } = locals;
  const stepsOf = (offset: number): Code => i32.load(i32.shiftLeft(get(word), number(2)), layout.firstSteps + offset);
  const isNext = and(isLess(get(step), get(last)), isIn(i32.load(get(step), 0), byteAt(get(at))));
  return when(hasFlag(locals, HAS_MATCH), [
    ...set(at, get(end)),
    ...set(step, stepsOf(0)),
    ...set(last, stepsOf(4)),
    ...asLongAs(isNext, [...set(at, add(get(at), number(1))), ...set(step, add(get(step), number(4)))]),
    ...set(passed, isEqual(get(step), get(last))),
    ...when(hasFlag(locals, IS_ALONE), set(passed, and(get(passed), mayBegin(locals, layout)))),
  ]);
};

/** No word goes on before the place, unless it is the letter of an escape; nor does a dash that ties it to one. See `boundary.ts`. */
const mayBegin = ({ start }: GuardLocals, { sets }: Layout): Code => {
  const before = (places: number): Code => i32.load8(get(start), TEXT_AT - places);
  const isWord = (byte: Code): Code => isIn(number(sets + WORD_SET * SET_BYTES), byte);
  const isEscape = and(isIn(number(sets + ESCAPE_SET * SET_BYTES), before(1)), isEqual(before(2), number(BACKSLASH)));
  const goesOn = and(isWord(before(1)), xor(isEscape, number(1)));
  const isTied = and(isEqual(before(1), number(DASH)), isWord(before(2)));
  return xor(or(goesOn, isTied), number(1));
};
