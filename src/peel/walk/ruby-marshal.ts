/** Ruby Marshal 4.8 (`doc/marshal.rdoc` of Ruby): walked into plain values; objects become their instance variables. */
import { type Cursor, cursorOver, times } from './cursor.ts';
import {
  integer,
  littleEndian,
  malformed,
  mentioned,
  type Plain,
  record,
  textOf,
  type Walked,
  walked,
} from './plain.ts';

/** What of a symbol its later mentions repeat. */
const LONGEST_SYMBOL = 500;

interface Walk {
  readonly from: Cursor;
  readonly classes: string[];
  readonly symbols: string[];
  readonly objects: Plain[];
}

/** Undefined for bytes that are not Marshal 4.8. */
export const walkRubyMarshal = (bytes: Uint8Array): Walked | undefined =>
  walked((classes) => {
    const from = cursorOver(bytes);
    if (from.uint(2) !== 0x0408) return malformed();
    return value({ from, classes, symbols: [], objects: [] });
  });

const value = (walk: Walk): Plain => {
  const type = String.fromCharCode(walk.from.byte());
  const read = TYPES[type];
  return read === undefined ? malformed() : walk.from.deeper(() => read(walk));
};

/** Objects are numbered in the order in which they begin. */
const numbered =
  (read: (walk: Walk) => Plain) =>
  (walk: Walk): Plain => {
    const index = walk.objects.push(null) - 1;
    const result = read(walk);
    walk.objects[index] = mentioned(result);
    return result;
  };

const TYPES: Readonly<Record<string, (walk: Walk) => Plain>> = {
  '0': () => null,
  T: () => true,
  F: () => false,
  i: (walk) => fixnum(walk.from),
  ':': (walk) => newSymbol(walk),
  ';': (walk) => walk.symbols[fixnum(walk.from)] ?? malformed(),
  '@': (walk) => walk.objects[fixnum(walk.from)] ?? null,
  I: withVariables,
  '"': numbered((walk) => textOf(sized(walk.from))),
  l: numbered(bignum),
  f: numbered(float),
  '[': numbered((walk) => times(length(walk.from), () => value(walk))),
  '{': numbered((walk) => record(pairs(walk))),
  '}': numbered((walk) => {
    const members = record(pairs(walk));
    value(walk);
    return members;
  }),
  o: numbered((walk) => {
    named(walk);
    return record(variables(walk));
  }),
  S: numbered((walk) => {
    named(walk);
    return record(variables(walk));
  }),
  u: numbered((walk) => {
    named(walk);
    return textOf(sized(walk.from));
  }),
  U: numbered((walk) => {
    named(walk);
    return value(walk);
  }),
  d: numbered((walk) => {
    named(walk);
    return value(walk);
  }),
  C: (walk) => {
    named(walk);
    return value(walk);
  },
  e: (walk) => {
    named(walk);
    return value(walk);
  },
  c: numbered((walk) => textOf(sized(walk.from))),
  m: numbered((walk) => textOf(sized(walk.from))),
  M: numbered((walk) => textOf(sized(walk.from))),
  '/': numbered((walk) => {
    const source = textOf(sized(walk.from));
    walk.from.byte();
    return source;
  }),
};

/** A value followed by instance variables; on strings they only give the encoding. */
function withVariables(walk: Walk): Plain {
  const inner = value(walk);
  variables(walk);
  return inner;
}

function bignum({ from }: Walk): Plain {
  const sign = from.byte() === 0x2d ? -1n : 1n;
  return integer(sign * littleEndian(from.take(from.count(fixnum(from) * 2)), false));
}

function float({ from }: Walk): Plain {
  const text = textOf(sized(from));
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** The packed integer of Marshal: one byte, or a count of bytes and the bytes in little-endian order. */
const fixnum = (from: Cursor): number => {
  const head = (from.byte() << 24) >> 24;
  if (head === 0) return 0;
  if (head > 4) return head - 5;
  if (head < -4) return head + 5;
  const raw = littleEndian(from.take(Math.abs(head)), false);
  return Number(head > 0 ? raw : raw - (1n << BigInt(-8 * head)));
};

const length = (from: Cursor): number => from.count(fixnum(from));
const sized = (from: Cursor): Buffer => from.take(fixnum(from));

const newSymbol = (walk: Walk): string => {
  const symbol = textOf(sized(walk.from));
  walk.symbols.push(symbol.slice(0, LONGEST_SYMBOL));
  return symbol;
};

const pairs = (walk: Walk): (readonly [Plain, Plain])[] =>
  times(length(walk.from), () => [value(walk), value(walk)] as const);

const variables = (walk: Walk): (readonly [Plain, Plain])[] =>
  pairs(walk).map(([name, inner]) => [typeof name === 'string' ? name.replace(/^@/, '') : name, inner] as const);

const named = (walk: Walk): void => {
  const name = value(walk);
  walk.classes.push(typeof name === 'string' ? name : malformed());
};
