import { LONGEST_LINE } from './key-list.ts';
import type { ListPiece } from './packed-lines.ts';

const PIECE_BYTES = 1_048_576;
const LINE_FEED = 0x0a;

/** A list in pieces of any length as pieces of whole lines, of about a megabyte. Of a line that is too long to be a key only the beginning is kept. */
export function* linePieces(chunks: Iterable<Uint8Array>): Generator<ListPiece, undefined> {
  let line = 1;
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let begun: Uint8Array = new Uint8Array();
  const whole = (): ListPiece => {
    const piece = { bytes: Buffer.concat(waiting), line };
    line += countOf(piece.bytes, LINE_FEED);
    waiting = [];
    bytes = 0;
    return piece;
  };
  for (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      waiting.push(begun, chunk.slice(0, end));
      bytes += begun.length + end;
      begun = new Uint8Array();
    }
    // Two bytes more than the longest line show that it is too long, however much follows.
    const kept = LONGEST_LINE + 2 - begun.length;
    if (kept > 0) begun = Buffer.concat([begun, chunk.subarray(end, end + kept)]);
    if (bytes >= PIECE_BYTES) yield whole();
  }
  waiting.push(begun);
  if (bytes + begun.length > 0) yield whole();
}

/** The first lines of a piece, at most so many, and the rest of them. */
export const splitPiece = (
  { bytes, line }: ListPiece,
  most: number,
): { readonly head: ListPiece; readonly tail?: ListPiece } => {
  let end = 0;
  for (let taken = 0; taken < most; taken += 1) {
    const feed = bytes.indexOf(LINE_FEED, end);
    if (feed < 0) return { head: { bytes, line } };
    end = feed + 1;
  }
  const head = { bytes: bytes.subarray(0, end), line };
  return end === bytes.length ? { head } : { head, tail: { bytes: bytes.subarray(end), line: line + most } };
};

const countOf = (bytes: Uint8Array, wanted: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
};
