/** The loop of the search for literals, in WebAssembly, which does it five times as fast as JavaScript. */
import { asLongAs, type Code, get, i32, repeat, set, when } from '../wasm/code.ts';
import { guardBody } from './literal-guard-loop.ts';
import { FOLDS, type LiteralIndex, MULTIPLIER } from './literal-index.ts';
import {
  AT_ONCE,
  BITS_AT,
  CANDIDATE_BYTES,
  HASH_BITS,
  type Layout,
  PLACES_AT,
  READINGS_AT,
  SECOND_AT,
  SECOND_BITS,
  SECOND_MULTIPLIER,
  TEXT_AT,
} from './literal-memory.ts';

/** Locals: the parameters, then numbers. Places count from the start of the text. */
const [PLACE, UNTIL, LENGTH, IS_GUARDED] = [0, 1, 2, 3];
const [HASH, FOUND, READ, END] = [4, 5, 6, 7];
const [HITS, MASK, WINDOW, SLOT, HERE] = [8, 9, 10, 11, 12];
const [CANDIDATE, LAST, WORD, START, FROM, SIZE, AT, READING] = [13, 14, 15, 16, 17, 18, 19, 20];
const [FLAGS, WORD_END, PASSED, STEP, LAST_STEP] = [21, 22, 23, 24, 25];
export const PARAMETERS = 4;
export const NUMBERS = 22;

const { number, add, and, or, xor, multiply, subtract, shiftLeft, shiftRight, isLess, isEqual, isOther } = i32;

/** Writes down the place that is `offset` past the local, and counts it if its window has a bit; otherwise the next one is written over it. */
const keepIf = (offset: number, factor: number, size: number, bitsAt: number): Code => {
  const window = or(i32.load(get(PLACE), TEXT_AT + offset), number(FOLDS));
  const word = and(shiftRight(get(HASH), number(3)), number(-4));
  const isWanted = and(shiftRight(i32.load(word, bitsAt), get(HASH)), number(1));
  return [
    ...set(HASH, shiftRight(multiply(window, number(factor | 0)), number(32 - size))),
    ...i32.store(get(FOUND), PLACES_AT, add(get(PLACE), number(offset))),
    ...set(FOUND, add(get(FOUND), shiftLeft(isWanted, number(2)))),
  ];
};

/** Every second place by the first bits, then those that are left by the second. Nothing hangs on a guess of the processor. */
const keepPlaces = (): Code => {
  const look = [
    ...Array.from({ length: AT_ONCE }, (_, at) => keepIf(2 * at, MULTIPLIER, HASH_BITS, BITS_AT)).flat(),
    ...set(PLACE, add(get(PLACE), number(2 * AT_ONCE))),
  ];
  const lookAgain = [
    ...set(PLACE, i32.load(get(READ), PLACES_AT)),
    ...keepIf(0, SECOND_MULTIPLIER, SECOND_BITS, SECOND_AT),
    ...set(READ, add(get(READ), number(4))),
  ];
  return [
    ...repeat(look, isLess(get(PLACE), get(UNTIL))),
    ...set(END, get(FOUND)),
    ...set(FOUND, number(0)),
    ...when(get(END), repeat(lookAgain, isLess(get(READ), get(END)))),
  ];
};

const GUARD_LOCALS = {
  ...{ word: WORD, start: START, end: WORD_END, flags: FLAGS, passed: PASSED },
  ...{ at: AT, step: STEP, last: LAST_STEP },
};

/** A candidate whose probe is there: its word is compared, and written down where it ends if it is there in full. */
const compareWord = ({ guards }: LiteralIndex, layout: Layout): Code => {
  const textAt = i32.load8(add(get(START), get(AT)), TEXT_AT);
  const isSame = isEqual(
    i32.load8(add(get(READING), textAt), READINGS_AT),
    i32.load8(add(get(FROM), get(AT)), layout.bytes),
  );
  const end = add(get(START), get(SIZE));
  const isThere = and(isEqual(get(AT), get(SIZE)), isLess(end, add(get(LENGTH), number(1))));
  return [
    ...set(WORD, i32.load16(get(CANDIDATE), layout.candidates)),
    ...set(START, subtract(get(PLACE), i32.loadSigned8(get(CANDIDATE), layout.candidates + 2))),
    ...set(FROM, i32.load(shiftLeft(get(WORD), number(2)), layout.starts)),
    ...set(SIZE, subtract(i32.load(shiftLeft(get(WORD), number(2)), layout.starts + 4), get(FROM))),
    ...set(READING, shiftLeft(i32.load8(get(WORD), layout.exact), number(8))),
    ...set(AT, number(0)),
    // A word that would begin before the text is far past it, read without a sign.
    ...when(isLess(get(START), get(LENGTH)), [
      ...asLongAs(and(isLess(get(AT), get(SIZE)), isSame), set(AT, add(get(AT), number(1)))),
      ...when(isThere, [
        ...i32.store(get(HITS), layout.hits, get(WORD)),
        ...i32.store(get(HITS), layout.hits + 4, end),
        ...set(FLAGS, multiply(i32.load8(get(WORD), layout.flags), get(IS_GUARDED))),
        ...set(WORD_END, end),
        ...guardBody(GUARD_LOCALS, guards, layout),
        ...set(HITS, add(get(HITS), shiftLeft(get(PASSED), number(3)))),
      ]),
    ]),
  ];
};

/** All candidates of the window whose slot was found. */
const compareCandidates = (index: LiteralIndex, layout: Layout): Code => {
  const placeInFirst = shiftLeft(i32.load(get(SLOT), layout.slots + 4), number(2));
  const candidateAt = (offset: number): Code =>
    multiply(i32.load(placeInFirst, layout.first + offset), number(CANDIDATE_BYTES));
  // May be before the text, in what lies there.
  const probeAt = add(add(get(PLACE), number(TEXT_AT)), i32.loadSigned8(get(CANDIDATE), layout.candidates + 3));
  const probed = i32.load8(probeAt, 0);
  const isProbed = isEqual(i32.load8(probed, READINGS_AT), i32.load8(get(CANDIDATE), layout.candidates + 4));
  return [
    ...set(CANDIDATE, candidateAt(0)),
    ...set(LAST, candidateAt(4)),
    ...repeat(
      [...when(isProbed, compareWord(index, layout)), ...set(CANDIDATE, add(get(CANDIDATE), number(CANDIDATE_BYTES)))],
      isLess(get(CANDIDATE), get(LAST)),
    ),
  ];
};

/** The words at the places that are left, by each mask. */
const compareWords = (index: LiteralIndex, layout: Layout): Code => {
  const { slots, masks } = index;
  const count = slots.length >> 1;
  const slotOf = shiftRight(multiply(get(WINDOW), number(MULTIPLIER | 0)), number(Math.clz32(count) + 1));
  const nextSlot = and(add(get(SLOT), number(8)), number(8 * count - 1));
  const here = i32.load(get(SLOT), layout.slots);
  const underMask = [
    ...set(WINDOW, and(or(i32.load(get(PLACE), TEXT_AT), number(FOLDS)), i32.load(get(MASK), layout.masks))),
    ...set(SLOT, shiftLeft(slotOf, number(3))),
    ...set(HERE, here),
    ...asLongAs(and(isOther(get(HERE), get(WINDOW)), isOther(get(HERE), number(0))), [
      ...set(SLOT, nextSlot),
      ...set(HERE, here),
    ]),
    ...when(isEqual(get(HERE), get(WINDOW)), compareCandidates(index, layout)),
    ...set(MASK, add(get(MASK), number(4))),
  ];
  const atPlace = [
    ...set(PLACE, i32.load(get(READ), PLACES_AT)),
    // The loop before looks at a few places more.
    ...when(isLess(get(PLACE), get(UNTIL)), [
      ...set(MASK, number(0)),
      ...repeat(underMask, isLess(get(MASK), number(4 * masks.length))),
    ]),
    ...set(READ, add(get(READ), number(4))),
  ];
  return [
    ...set(READ, number(0)),
    ...set(END, get(FOUND)),
    ...when(get(END), repeat(atPlace, isLess(get(READ), get(END)))),
  ];
};

/** `run(place, until, length, isGuarded)`: the words at the places from an even one on, in a text of this length, where their guards (1) or all of them (0) let them through; returns how many it found. */
export const loopBody = (index: LiteralIndex, layout: Layout): Code => [
  ...keepPlaces(),
  ...compareWords(index, layout),
  ...shiftRight(get(HITS), number(3)),
];

const [FIRST, FREE, LIKE, BIT] = [0, 1, 2, 3];
export const MARK_PARAMETERS = 2;
export const MARK_NUMBERS = 2;

/** Sets the bit of a window. */
const setBit = (factor: number, size: number, bitsAt: number): Code => {
  const word = and(shiftRight(get(BIT), number(3)), number(-4));
  return [
    ...set(BIT, shiftRight(multiply(get(LIKE), number(factor | 0)), number(32 - size))),
    ...i32.store(word, bitsAt, or(i32.load(word, bitsAt), shiftLeft(number(1), get(BIT)))),
  ];
};

/**
 * `run(first, free)`: marks the windows of a text that a window of the index stands for. Each byte of it that may be any is every folded one in turn:
 * the free bits are counted through as if they were one number; after the last it begins again.
 */
export const markBody = (): Code => {
  const next = add(or(get(LIKE), xor(get(FREE), number(-1))), number(1));
  return [
    ...set(LIKE, get(FIRST)),
    ...repeat(
      [
        ...setBit(MULTIPLIER, HASH_BITS, BITS_AT),
        ...setBit(SECOND_MULTIPLIER, SECOND_BITS, SECOND_AT),
        ...set(LIKE, or(get(FIRST), and(next, get(FREE)))),
      ],
      isOther(get(LIKE), get(FIRST)),
    ),
    ...number(0),
  ];
};
