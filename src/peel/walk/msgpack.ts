/** MessagePack (msgpack specification, `spec.md`): walked into plain values; extension types are left out. */
import { type Cursor, cursorOver, times } from './cursor.ts';
import { integer, malformed, type Plain, record, textOf, type Walked, walked } from './plain.ts';

/** Undefined unless the whole input is one value. */
export const walkMsgpack = (bytes: Uint8Array): Walked | undefined =>
  walked(() => {
    const from = cursorOver(bytes);
    const result = value(from);
    return from.atEnd() ? result : malformed();
  });

const value = (from: Cursor): Plain =>
  from.deeper(() => {
    const type = from.byte();
    if (type < 0x80) return type;
    if (type < 0x90) return map(from, type & 0x0f);
    if (type < 0xa0) return list(from, type & 0x0f);
    if (type < 0xc0) return text(from, type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    const read = TYPES[type];
    return read === undefined ? malformed() : read(from);
  });

const map = (from: Cursor, length: number): Plain =>
  record(times(from.count(length), () => [value(from), value(from)] as const));
const list = (from: Cursor, length: number): Plain => times(from.count(length), () => value(from));
const text = (from: Cursor, length: number): Plain => textOf(from.take(length));
const skip = (from: Cursor, length: number): Plain => {
  from.take(length);
  return null;
};

const TYPES: Readonly<Record<number, (from: Cursor) => Plain>> = {
  192: () => null,
  194: () => false,
  195: () => true,
  196: (from) => text(from, from.uint(1)),
  197: (from) => text(from, from.uint(2)),
  198: (from) => text(from, from.uint(4)),
  199: (from) => skip(from, from.uint(1) + 1),
  200: (from) => skip(from, from.uint(2) + 1),
  201: (from) => skip(from, from.uint(4) + 1),
  202: (from) => from.take(4).readFloatBE(0),
  203: (from) => from.take(8).readDoubleBE(0),
  204: (from) => from.uint(1),
  205: (from) => from.uint(2),
  206: (from) => from.uint(4),
  207: (from) => integer(from.take(8).readBigUInt64BE(0)),
  208: (from) => from.take(1).readInt8(0),
  209: (from) => from.take(2).readInt16BE(0),
  210: (from) => from.take(4).readInt32BE(0),
  211: (from) => integer(from.take(8).readBigInt64BE(0)),
  212: (from) => skip(from, 2),
  213: (from) => skip(from, 3),
  214: (from) => skip(from, 5),
  215: (from) => skip(from, 9),
  216: (from) => skip(from, 17),
  217: (from) => text(from, from.uint(1)),
  218: (from) => text(from, from.uint(2)),
  219: (from) => text(from, from.uint(4)),
  220: (from) => list(from, from.uint(2)),
  221: (from) => list(from, from.uint(4)),
  222: (from) => map(from, from.uint(2)),
  223: (from) => map(from, from.uint(4)),
};
