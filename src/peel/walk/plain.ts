/** What the walkers of object formats give: a tree as JSON has it. Nothing is ever loaded, built or called. */
import { fromLatin1, fromUtf8 } from '../bytes.ts';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

export interface Walked {
  readonly value: Plain;
  /** Names of the classes and functions that a load would build or call, in order of appearance. */
  readonly classes: readonly string[];
}

/** Deepest nesting and most values that come out; sessions stay far below both. */
const DEEPEST = 64;
const MOST_NODES = 20_000;

/** Thrown inside a walk and caught by `walked` alone: the input ended, or is not of this format. */
class Malformed extends Error {}

export const malformed = (): never => {
  throw new Malformed();
};

/** Runs a walk; undefined when the input is not of its format. The result is a tree of bounded size. */
export const walked = (walk: (classes: string[]) => Plain): Walked | undefined => {
  const classes: string[] = [];
  try {
    const budget = { nodes: MOST_NODES };
    return { value: pruned(walk(classes), DEEPEST, budget), classes: [...new Set(classes)].slice(0, 100) };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
};

/** A copy without what lies too deep or comes too late. */
const pruned = (value: Plain, depth: number, budget: { nodes: number }): Plain => {
  budget.nodes -= 1;
  if (!isContainer(value)) return value;
  if (depth === 0 || budget.nodes <= 0) return null;
  if (isList(value)) return value.slice(0, budget.nodes).map((item) => pruned(item, depth - 1, budget));
  const members = Object.entries(value).slice(0, budget.nodes);
  return Object.fromEntries(members.map(([name, item]) => [name, pruned(item, depth - 1, budget)]));
};

export const isContainer = (value: Plain): value is readonly Plain[] | { readonly [name: string]: Plain } =>
  typeof value === 'object' && value !== null;

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Longest text that may come out again at a second mention. */
const LONGEST_REPEAT = 500;

/** At a second mention containers and long texts are left out: the result is a tree and cannot grow far beyond its input. */
export const mentioned = (value: Plain): Plain =>
  isContainer(value) || (typeof value === 'string' && value.length > LONGEST_REPEAT) ? null : value;

/** UTF-8 where the bytes are, else one character a byte. */
export const textOf = (bytes: Uint8Array): string => fromUtf8(bytes) ?? fromLatin1(bytes);

/** An integer that JSON can hold exactly, else its decimal digits. */
export const integer = (value: bigint): number | string => {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value.toString();
};

/** Two's complement or unsigned integer from little-endian bytes, at most 64 of them. */
export const littleEndian = (bytes: Uint8Array, signed: boolean): bigint => {
  if (bytes.length === 0) return 0n;
  if (bytes.length > 64) return malformed();
  const value = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
  return signed ? BigInt.asIntN(bytes.length * 8, value) : value;
};

/** The name that a value has as a member's name; one for all containers, which quoting would let grow without bound. */
export const memberName = (key: Plain): string => (isContainer(key) ? '(composite)' : String(key));

/** Members by name; a repeated name keeps its last value. */
export const record = (pairs: Iterable<readonly [Plain, Plain]>): { readonly [name: string]: Plain } =>
  Object.fromEntries([...pairs].map(([key, value]) => [memberName(key), value]));
