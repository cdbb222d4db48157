/** Go `encoding/gob`: the `map[interface{}]interface{}` that gorilla/sessions writes, and the strings of anything else. */
import { printableStrings } from '../strings.ts';
import { type Cursor, cursorOver, times } from './cursor.ts';
import { integer, littleEndian, malformed, type Plain, record, textOf, type Walked, walked } from './plain.ts';

/** The session map where it is one of simple values, else the strings found; undefined when it does not begin as gob does. */
export const walkGob = (bytes: Uint8Array): Walked | undefined => {
  const bare = walked(() => bareText(bytes));
  if (bare !== undefined) return bare;
  if (walked(() => typeDefinition(cursorOver(bytes))) === undefined) return undefined;
  return walked(() => sessionMap(bytes)) ?? walked(() => [...printableStrings(bytes, 4)]);
};

/** Types that every stream knows, so that it begins with the value: `[]byte` and `string`. */
const BYTES = 5;
const STRING = 6;

/** One string, as `Encode(name, text)` writes it: nothing may follow. */
const bareText = (bytes: Uint8Array): Plain => {
  const from = cursorOver(bytes);
  const message = cursorOver(from.take(unsigned(from)));
  const id = signed(message);
  if (!from.atEnd() || (id !== STRING && id !== BYTES) || message.byte() !== 0) return malformed();
  const text = textOf(message.take(unsigned(message)));
  return message.atEnd() ? text : malformed();
};

/** A stream begins with a type's definition: its length, a negative type id, and at the end two zeros that close two structs. */
const typeDefinition = (from: Cursor): Plain => {
  const definition = from.take(unsigned(from));
  const id = signed(cursorOver(definition));
  const closed = definition.at(-1) === 0 && definition.at(-2) === 0;
  return definition.length >= 8 && typeof id === 'number' && id < 0 && closed ? id : malformed();
};

const sessionMap = (bytes: Uint8Array): Plain => {
  const from = cursorOver(bytes);
  typeDefinition(from);
  const message = cursorOver(from.take(unsigned(from)));
  unsigned(message);
  // Values that are no struct follow a zero byte.
  if (message.byte() !== 0) return malformed();
  return record(times(message.count(unsigned(message)), () => [held(message), held(message)] as const));
};

/** An interface value: the name of its type, the type's id, its length, and the value. */
const held = (from: Cursor): Plain => {
  const type = textOf(from.take(unsigned(from)));
  if (type === '') return null;
  unsigned(from);
  const content = cursorOver(from.take(unsigned(from)));
  if (content.byte() !== 0) return malformed();
  return (KINDS[type] ?? opaque)(content);
};

const signed = (from: Cursor): Plain => {
  const raw = unsignedBig(from);
  return integer(raw & 1n ? ~(raw >> 1n) : raw >> 1n);
};
const plainText = (from: Cursor): Plain => textOf(from.take(unsigned(from)));
const naturalNumber = (from: Cursor): Plain => integer(unsignedBig(from));
/** A float travels with its bytes reversed, as an unsigned integer. */
const float = (from: Cursor): Plain => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, unsignedBig(from)));
  return bytes.readDoubleBE(0);
};
const opaque = (from: Cursor): Plain => {
  const rest: number[] = [];
  while (!from.atEnd()) rest.push(from.byte());
  return [...printableStrings(Uint8Array.from(rest), 4)];
};

const KINDS: Readonly<Record<string, (from: Cursor) => Plain>> = {
  string: plainText,
  '[]uint8': plainText,
  bool: (from) => unsigned(from) === 1,
  int: signed,
  int8: signed,
  int16: signed,
  int32: signed,
  int64: signed,
  uint: naturalNumber,
  uint8: naturalNumber,
  uint16: naturalNumber,
  uint32: naturalNumber,
  uint64: naturalNumber,
  float32: float,
  float64: float,
};

/** Below 128 one byte; else the negated count of bytes, then the bytes in big-endian order. */
const unsignedBig = (from: Cursor): bigint => {
  const head = from.byte();
  if (head < 0x80) return BigInt(head);
  const length = 0x100 - head;
  return length > 8 ? malformed() : littleEndian(Buffer.from(from.take(length)).reverse(), false);
};

const unsigned = (from: Cursor): number => Number(unsignedBig(from));
