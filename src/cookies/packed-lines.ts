import { fromUtf8 } from '../peel/bytes.ts';
import { type KeyListProblem, LONGEST_LINE, parseKeyLine } from './key-list.ts';
import type { PackedKeys } from './packed-keys.ts';

/** Whole lines of a key list. */
export interface ListPiece {
  readonly bytes: Uint8Array;
  /** Number of the first, counted from 1. */
  readonly line: number;
}

/** The keys of a piece, without an object for each: a list has millions. */
export interface PackedLines {
  readonly keys: PackedKeys;
  /** The line of each key. */
  readonly lines: readonly number[];
  readonly problems: readonly KeyListProblem[];
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Reads each line as `parseKeyLine` does. */
export const packLines = ({ bytes, line: first }: ListPiece): PackedLines => {
  const packed = new Uint8Array(bytes.length);
  const [starts, lines, problems]: [number[], number[], KeyListProblem[]] = [[0], [], []];
  let end = 0;
  let line = first;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const next = feed < 0 ? bytes.length : feed;
    const last = bytes[next - 1] === RETURN && next > start ? next - 1 : next;
    const length =
      isEncoded(bytes, start) || last - start > LONGEST_LINE ? -1 : copied(bytes, start, last, packed, end);
    if (length < 0 || !isText(packed, end, end + length)) {
      const { key, problem } = parseKeyLine(bytes.subarray(start, next), line);
      if (problem) problems.push(problem);
      if (key) packed.set(key.bytes, end);
      end += key?.bytes.length ?? 0;
    } else end += length;
    if (end > (starts.at(-1) ?? 0)) {
      starts.push(end);
      lines.push(line);
    }
    start = next + 1;
  }
  const keys = { bytes: packed.subarray(0, end), starts: Uint32Array.from(starts), count: lines.length };
  return { keys, lines, problems };
};

/** `hex:` or `base64:`, or a line that begins alike. */
const isEncoded = (bytes: Uint8Array, start: number): boolean =>
  (bytes[start] === 0x68 && bytes[start + 3] === 0x3a) || (bytes[start] === 0x62 && bytes[start + 6] === 0x3a);

const copied = (from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number => {
  for (let i = start; i < end; i += 1) to[at + i - start] = from[i] ?? 0;
  return end - start;
};

const isText = (bytes: Uint8Array, start: number, end: number): boolean => {
  let all = 0;
  for (let i = start; i < end; i += 1) all |= bytes[i] ?? 0;
  return all < 0x80 || fromUtf8(bytes.subarray(start, end)) !== undefined;
};
