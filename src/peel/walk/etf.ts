/** Erlang external term format, version 131 (erts "External Term Format"), as `term_to_binary` writes it. */
import { inflate } from '../inflate.ts';
import { type Cursor, cursorOver, times } from './cursor.ts';
import { integer, littleEndian, malformed, type Plain, record, textOf, type Walked, walked } from './plain.ts';

const VERSION = 131;
const COMPRESSED = 80;
const LARGEST = 1 << 20;

/** Undefined for bytes that are not one external term; processes, ports and functions end the walk. */
export const walkEtf = (bytes: Uint8Array): Walked | undefined =>
  walked(() => {
    const from = cursorOver(bytes);
    if (from.byte() !== VERSION) return malformed();
    if (from.peek() !== COMPRESSED) return term(from);
    const size = from.take(5).readUInt32BE(1);
    const inside = inflate(bytes.subarray(6), LARGEST);
    return inside?.bytes.length === size ? term(cursorOver(inside.bytes)) : malformed();
  });

const term = (from: Cursor): Plain => {
  const read = TERMS[from.byte()];
  return read === undefined ? malformed() : from.deeper(() => read(from));
};

const big = (from: Cursor, length: number): Plain => {
  const negative = from.byte() !== 0;
  const size = littleEndian(from.take(length), false);
  return integer(negative ? -size : size);
};

/** Atoms that mean what JSON has a word for. */
const ATOMS: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ['nil', null],
  ['true', true],
  ['false', false],
]);

const atom = (from: Cursor, length: number): Plain => {
  const name = textOf(from.take(length));
  return ATOMS.has(name) ? (ATOMS.get(name) ?? null) : name;
};

const tuple = (from: Cursor, length: number): Plain => times(from.count(length), () => term(from));

const TERMS: Readonly<Record<number, (from: Cursor) => Plain>> = {
  70: (from) => from.take(8).readDoubleBE(0),
  77: (from) => {
    const length = from.uint(4);
    from.byte();
    return textOf(from.take(length));
  },
  97: (from) => from.byte(),
  98: (from) => from.take(4).readInt32BE(0),
  99: (from) => Number.parseFloat(textOf(from.take(31))),
  100: (from) => atom(from, from.uint(2)),
  104: (from) => tuple(from, from.byte()),
  105: (from) => tuple(from, from.uint(4)),
  106: () => [],
  107: (from) => textOf(from.take(from.uint(2))),
  108: (from) => {
    const items = times(from.count(from.uint(4)), () => term(from));
    const tail = term(from);
    return Array.isArray(tail) && tail.length === 0 ? items : [...items, tail];
  },
  109: (from) => textOf(from.take(from.uint(4))),
  110: (from) => big(from, from.byte()),
  111: (from) => big(from, from.uint(4)),
  115: (from) => atom(from, from.byte()),
  116: (from) => record(times(from.count(from.uint(4)), () => [term(from), term(from)] as const)),
  118: (from) => atom(from, from.uint(2)),
  119: (from) => atom(from, from.byte()),
};
