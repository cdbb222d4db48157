/** As much of the WebAssembly binary format (core specification 2.0, chapter 5, with fixed-width SIMD) as a hash over four lanes needs. */

/** Instructions as bytes. */
export type Code = readonly number[];

/** LEB128, for numbers that are not negative. */
const leb = (value: number): Code => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]);

/** LEB128 of a 32-bit integer with its sign. */
const signedLeb = (value: number): Code => {
  const rest = value >> 7;
  const ends = (rest === 0 && (value & 0x40) === 0) || (rest === -1 && (value & 0x40) !== 0);
  return ends ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signedLeb(rest)];
};

const simd = (opcode: number): Code => [0xfd, ...leb(opcode)];
const binary =
  (opcode: number) =>
  (left: Code, right: Code): Code => [...left, ...right, ...simd(opcode)];
const shift =
  (opcode: number) =>
  (value: Code, bits: number): Code => [...value, ...number(bits), ...simd(opcode)];

export const number = (value: number): Code => [0x41, ...signedLeb(value)];
export const get = (local: number): Code => [0x20, ...leb(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...leb(local)];

/** Four 32-bit words from an address in bytes, or to it. */
export const load = (address: Code, offset: number): Code => [...address, ...simd(0x00), 4, ...leb(offset)];
export const store = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...simd(0x0b),
  4,
  ...leb(offset),
];

/** One number in all four lanes. */
export const splat = (value: Code): Code => [...value, ...simd(0x11)];
export const and = binary(0x4e);
export const or = binary(0x50);
export const xor = binary(0x51);
const addTwo = binary(0xae);
export const add = (first: Code, ...others: readonly Code[]): Code => others.reduce(addTwo, first);
const shiftLeft = shift(0xab);
export const shiftRight = shift(0xad);
export const rotateLeft = (value: Code, bits: number): Code => or(shiftLeft(value, bits), shiftRight(value, 32 - bits));

/** `local += bytes` for an address. */
export const advance = (local: number, bytes: Code): Code => set(local, [...get(local), ...bytes, 0x6a]);

/** Repeats `body` while a counter, one less each time, is not 0. */
export const countDown = (local: number, body: Code): Code => [
  ...[0x03, 0x40],
  ...body,
  ...set(local, [...get(local), ...number(1), 0x6b]),
  ...get(local),
  ...[0x0d, 0x00],
  0x0b,
];

const I32 = 0x7f;
const V128 = 0x7b;
const PAGES = 16;
export const MEMORY_BYTES = PAGES * 65_536;

/** A function over numbers, with locals of four words behind its parameters. */
interface Written {
  readonly parameters: number;
  readonly vectors: number;
  readonly body: Code;
}

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const name = (text: string): Code => [text.length, ...Buffer.from(text)];

/** A module of one function, exported as `run`, and one memory, exported as `memory`. */
export const moduleOf = ({ parameters, vectors, body }: Written): Uint8Array<ArrayBuffer> => {
  const code = [1, ...leb(vectors), V128, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...Array<number>(parameters).fill(I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 1, ...leb(PAGES), ...leb(PAGES)]),
    ...section(7, [2, ...name('run'), 0x00, 0, ...name('memory'), 0x02, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
};

/** TypeScript knows the JavaScript interface of WebAssembly in browsers only. */
declare global {
  namespace WebAssembly {
    class Module {
      constructor(bytes: Uint8Array<ArrayBuffer>);
    }
    class Instance {
      constructor(module: Module);
      readonly exports: Readonly<Record<string, unknown>>;
    }
  }
}

/** What `moduleOf` exports. */
interface Exports {
  readonly run: (...parameters: readonly number[]) => void;
  readonly memory: { readonly buffer: ArrayBuffer };
}

export const instantiate = (module: Uint8Array<ArrayBuffer>): Exports =>
  new WebAssembly.Instance(new WebAssembly.Module(module)).exports as unknown as Exports;
