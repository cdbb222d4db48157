/** What must be beside a fixed text for its place to matter. Most places of short texts fail it, and are left out before anyone looks at them. */
import { type ByteSet, byteSet, union } from './byte-set.ts';

/** Bytes of a set, from the text's end on, and one byte after the last of them. */
export interface Run {
  readonly set: ByteSet;
  readonly least: number;
  /** Bytes that are looked at: past them what follows is asked for, whatever it is. */
  readonly most: number;
  readonly follows: ByteSet;
}

/** A place matters where one of the runs is, or the beginning of a match. */
export interface Guard {
  readonly runs: readonly Run[];
  readonly match?: Beginning | undefined;
}

export interface Beginning {
  /** No word goes on from before the text. */
  readonly isAlone: boolean;
  /** By place after the text, the bytes that may be there. */
  readonly steps: readonly ByteSet[];
}

/** Guards as flat lists, by word. */
export interface Guards {
  /** 0 where every place matters; else the bits below, and one bit for each run. */
  readonly flags: Uint8Array;
  /** Where the steps of a word begin; one entry more for the end. */
  readonly firstSteps: Uint16Array;
  /** Numbers of sets. */
  readonly steps: Uint16Array;
  /** Four numbers each: the set, least, most, the set that follows. */
  readonly runs: Uint16Array;
  /** Eight numbers each. */
  readonly sets: Uint32Array;
}

export const HAS_MATCH = 1;
export const IS_ALONE = 2;
export const FIRST_RUN = 4;
/** How many bits are left for runs. */
const MOST_RUNS = 6;

/** The first sets are these: what words consist of, and the letters that may be behind a backslash before one. */
export const WORD_SET = 0;
export const ESCAPE_SET = 1;
const WORDS = byteSet((byte) => /\w/.test(String.fromCharCode(byte)));
const ESCAPES = byteSet((byte) => 'nrt'.includes(String.fromCharCode(byte)));

export const listGuards = (guards: readonly (Guard | undefined)[]): Guards => {
  const sets = new Numbered([WORDS, ESCAPES]);
  const runs = [...new Set(guards.flatMap((guard) => guard?.runs ?? []))];
  if (runs.length > MOST_RUNS) throw new Error('more kinds of runs than there are bits');
  const steps = guards.map((guard) => guard?.match?.steps.map((set) => sets.numberOf(set)) ?? []);
  const firstSteps = new Uint16Array(guards.length + 1);
  steps.forEach((list, word) => {
    firstSteps[word + 1] = (firstSteps[word] ?? 0) + list.length;
  });
  return {
    flags: Uint8Array.from(guards, (guard) => flagsOf(guard, runs)),
    firstSteps,
    steps: Uint16Array.from(steps.flat()),
    runs: Uint16Array.from(
      runs.flatMap(({ set, least, most, follows }) => [sets.numberOf(set), least, most, sets.numberOf(follows)]),
    ),
    sets: Uint32Array.from(sets.all.flatMap((set) => [...set])),
  };
};

const flagsOf = (guard: Guard | undefined, runs: readonly Run[]): number => {
  if (guard === undefined) return 0;
  const { match } = guard;
  const bits = guard.runs.map((run) => FIRST_RUN << runs.indexOf(run));
  return bits.reduce((all, bit) => all | bit, match ? HAS_MATCH | (match.isAlone ? IS_ALONE : 0) : 0);
};

/** Equal sets have one number. */
class Numbered {
  readonly all: ByteSet[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(sets: readonly ByteSet[]) {
    for (const set of sets) this.numberOf(set);
  }

  numberOf(set: ByteSet): number {
    const key = set.join();
    const number = this.#numbers.get(key) ?? this.all.length;
    if (number === this.all.length) this.all.push(set);
    this.#numbers.set(key, number);
    return number;
  }
}

/** What all of these let through; undefined where that is everything. */
export const anyOf = (beginnings: readonly Beginning[]): Beginning | undefined => {
  const places = Math.min(...beginnings.map(({ steps }) => steps.length));
  const isAlone = beginnings.every((each) => each.isAlone);
  if (places === 0 && !isAlone) return undefined;
  const steps = Array.from({ length: places }, (_, at) =>
    union(beginnings.flatMap(({ steps: list }) => list[at] ?? [])),
  );
  return { isAlone, steps };
};
