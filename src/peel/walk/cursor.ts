import { malformed } from './plain.ts';

/** Reads bytes in order; past the end the walk is over. Also counts how deep the walk is in its own recursion. */
export interface Cursor {
  readonly byte: () => number;
  readonly take: (length: number) => Buffer;
  /** Unsigned big-endian. */
  readonly uint: (bytes: 1 | 2 | 4) => number;
  /** Unsigned little-endian. */
  readonly uintLe: (bytes: 1 | 2 | 4) => number;
  /** The bytes up to `mark`, which is skipped. */
  readonly until: (mark: number) => Buffer;
  /** The next byte, left in place; -1 at the end. */
  readonly peek: () => number;
  readonly atEnd: () => boolean;
  /** Runs one level further down; the walk is over below 100 levels. */
  readonly deeper: <T>(read: () => T) => T;
  /** A count of things still to come, of which each takes at least one byte. */
  readonly count: (announced: number) => number;
}

const DEEPEST = 100;

export const cursorOver = (bytes: Uint8Array): Cursor => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  let depth = 0;
  const take = (length: number): Buffer => {
    if (!Number.isSafeInteger(length) || length < 0 || at + length > source.length) return malformed();
    at += length;
    return source.subarray(at - length, at);
  };
  return {
    take,
    byte: () => take(1)[0] ?? malformed(),
    uint: (size) => take(size).readUIntBE(0, size),
    uintLe: (size) => take(size).readUIntLE(0, size),
    until(mark) {
      const end = source.indexOf(mark, at);
      const found = take(end - at);
      at += 1;
      return found;
    },
    peek: () => source[at] ?? -1,
    atEnd: () => at >= source.length,
    deeper(read) {
      if (depth >= DEEPEST) return malformed();
      depth += 1;
      const value = read();
      depth -= 1;
      return value;
    },
    count: (announced) => (announced >= 0 && announced <= source.length - at ? announced : malformed()),
  };
};

/** `count` readings, one after the other. */
export const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, () => read());
