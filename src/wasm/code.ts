/** Instructions of WebAssembly as bytes (core specification 2.0, section 5.4): as many as the loops of this program need, which JavaScript does at half the speed or less. */

/** An instruction, or several in sequence. */
export type Code = readonly number[];

/** LEB128, for numbers that are not negative. */
export const leb = (value: number): Code => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]);

/** LEB128 of a 32-bit integer with its sign. */
const signedLeb = (value: number): Code => {
  const rest = value >> 7;
  const ends = (rest === 0 && (value & 0x40) === 0) || (rest === -1 && (value & 0x40) !== 0);
  return ends ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signedLeb(rest)];
};

const simd = (opcode: number): Code => [0xfd, ...leb(opcode)];
const binary =
  (opcode: Code) =>
  (left: Code, right: Code): Code => [...left, ...right, ...opcode];

export const get = (local: number): Code => [0x20, ...leb(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...leb(local)];

/** Integers of 32 bits. Shifts count modulo 32. */
export const i32 = {
  number: (value: number): Code => [0x41, ...signedLeb(value)],
  add: binary([0x6a]),
  subtract: binary([0x6b]),
  multiply: binary([0x6c]),
  and: binary([0x71]),
  or: binary([0x72]),
  xor: binary([0x73]),
  shiftLeft: binary([0x74]),
  shiftRight: binary([0x76]),
  /** How many bits are 1. */
  count: (value: Code): Code => [...value, 0x69],
  isLess: binary([0x49]),
  isEqual: binary([0x46]),
  isOther: binary([0x47]),
  /** From an address in bytes and a constant offset. */
  load: (address: Code, offset: number): Code => [...address, 0x28, 2, ...leb(offset)],
  load16: (address: Code, offset: number): Code => [...address, 0x2f, 1, ...leb(offset)],
  load8: (address: Code, offset: number): Code => [...address, 0x2d, 0, ...leb(offset)],
  /** With its sign. */
  loadSigned8: (address: Code, offset: number): Code => [...address, 0x2c, 0, ...leb(offset)],
  store: (address: Code, offset: number, value: Code): Code => [...address, ...value, 0x36, 2, ...leb(offset)],
};

/** Integers of 64 bits. */
export const i64 = {
  /** Two integers of 32 bits. */
  join: (low: Code, high: Code): Code => [...low, 0xad, ...high, 0xad, 0x42, 32, 0x86, 0x84],
  low: (value: Code): Code => [...value, 0xa7],
  and: binary([0x83]),
  /** By less than 64 bits. */
  shiftRight: (value: Code, bits: number): Code => [...value, 0x42, ...signedLeb(bits), 0x88],
};

/** Sixteen lanes of bytes. */
export const i8x16 = {
  splat: (value: Code): Code => [...value, ...simd(0x0f)],
  isEqual: binary(simd(0x23)),
  isLess: binary(simd(0x26)),
  subtract: binary(simd(0x71)),
  /** The highest bit of each lane. */
  bits: (value: Code): Code => [...value, ...simd(0x64)],
};

const addLanes = binary(simd(0xae));
const shiftLanes =
  (opcode: number) =>
  (value: Code, bits: number): Code => [...value, ...i32.number(bits), ...simd(opcode)];
const shiftLeft = shiftLanes(0xab);
const shiftRight = shiftLanes(0xad);
const or = binary(simd(0x50));

/** Four lanes of 32 bits. */
export const i32x4 = {
  load: (address: Code, offset: number): Code => [...address, ...simd(0x00), 4, ...leb(offset)],
  store: (address: Code, offset: number, value: Code): Code => [...address, ...value, ...simd(0x0b), 4, ...leb(offset)],
  /** One number of memory in all lanes. */
  loadSplat: (address: Code, offset: number): Code => [...address, ...simd(0x09), 2, ...leb(offset)],
  /** One number in all lanes. */
  splat: (value: Code): Code => [...value, ...simd(0x11)],
  and: binary(simd(0x4e)),
  or,
  xor: binary(simd(0x51)),
  add: (first: Code, ...others: readonly Code[]): Code => others.reduce(addLanes, first),
  shiftRight,
  rotateLeft: (value: Code, bits: number): Code => or(shiftLeft(value, bits), shiftRight(value, 32 - bits)),
};

/** `body` once, and again as long as `condition` is not 0. */
export const repeat = (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0x00, 0x0b];

/** `body` where `condition` is not 0. */
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, 0x40, ...body, 0x0b];

/** `body` again and again while `condition` is not 0. */
export const asLongAs = (condition: Code, body: Code): Code => [
  ...[0x02, 0x40, 0x03, 0x40, ...condition, 0x45, 0x0d, 0x01],
  ...[...body, 0x0c, 0x00, 0x0b, 0x0b],
];
