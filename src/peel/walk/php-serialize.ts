/** PHP `serialize()` (`ext/standard/var.c`): walked into plain values; objects become their properties. */
import { type Cursor, cursorOver, times } from './cursor.ts';
import { isContainer, malformed, type Plain, record, textOf, type Walked, walked } from './plain.ts';

/** Undefined unless the whole input is one serialised value. */
export const walkPhpSerialize = (bytes: Uint8Array): Walked | undefined =>
  walked((classes) => {
    const from = cursorOver(bytes);
    const value = phpValue(from, classes);
    return from.atEnd() ? value : malformed();
  });

/** One serialised value; the walk is over when there is none. */
export const phpValue = (from: Cursor, classes: string[]): Plain => {
  const type = String.fromCharCode(from.byte());
  expectByte(from, type === 'N' ? ';' : ':');
  const read = TYPES[type];
  return read === undefined ? malformed() : from.deeper(() => read(from, classes));
};

const TYPES: Readonly<Record<string, (from: Cursor, classes: string[]) => Plain>> = {
  N: () => null,
  b: (from) => field(from, /^[01]$/) === '1',
  i: (from) => {
    const digits = field(from, /^[+-]?[0-9]{1,20}$/);
    return Number.isSafeInteger(Number(digits)) ? Number(digits) : digits;
  },
  d: (from) => {
    const text = field(from, /^(?:[0-9.eE+-]{1,40}|-?INF|NAN)$/);
    return Number.isFinite(Number(text)) ? Number(text) : text;
  },
  s: (from) => {
    const text = quoted(from);
    expectByte(from, ';');
    return text;
  },
  a: (from, classes) => listOrRecord(members(from, classes)),
  O: (from, classes) => {
    classes.push(quoted(from));
    expectByte(from, ':');
    return record(members(from, classes).map(([name, value]) => [property(name), value] as const));
  },
  C: (from, classes) => {
    classes.push(quoted(from));
    expectByte(from, ':');
    const length = size(from);
    expectByte(from, '{');
    const raw = textOf(from.take(length));
    expectByte(from, '}');
    return raw;
  },
  E: (from, classes) => {
    const name = quoted(from);
    classes.push(name);
    expectByte(from, ';');
    return name;
  },
  // A reference to an earlier value is left out, so that the result stays a tree.
  R: (from) => (field(from, /^[0-9]{1,9}$/) === '' ? malformed() : null),
  r: (from) => (field(from, /^[0-9]{1,9}$/) === '' ? malformed() : null),
};

const expectByte = (from: Cursor, character: string): void => {
  if (from.byte() !== character.charCodeAt(0)) malformed();
};

const field = (from: Cursor, shape: RegExp): string => {
  const text = textOf(from.until(0x3b));
  return shape.test(text) ? text : malformed();
};

/** A decimal number and the colon after it. */
const size = (from: Cursor): number => {
  const digits = textOf(from.until(0x3a));
  return /^\+?[0-9]{1,9}$/.test(digits) ? Number(digits) : malformed();
};

/** `5:"abcde"`; the length counts bytes. */
const quoted = (from: Cursor): string => {
  const length = size(from);
  expectByte(from, '"');
  const text = textOf(from.take(length));
  expectByte(from, '"');
  return text;
};

const members = (from: Cursor, classes: string[]): (readonly [Plain, Plain])[] => {
  const count = from.count(size(from));
  expectByte(from, '{');
  const pairs = times(count, () => {
    const key = phpValue(from, classes);
    return isContainer(key) ? malformed() : ([key, phpValue(from, classes)] as const);
  });
  expectByte(from, '}');
  return pairs;
};

const listOrRecord = (pairs: (readonly [Plain, Plain])[]): Plain =>
  pairs.length > 0 && pairs.every(([key], index) => key === index) ? pairs.map(([, value]) => value) : record(pairs);

/** Private and protected properties are written as `\0Class\0name` and `\0*\0name`. */
const property = (name: Plain): Plain => (typeof name === 'string' ? name.slice(name.lastIndexOf('\0') + 1) : name);
