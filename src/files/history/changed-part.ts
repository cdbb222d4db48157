/** Bytes on both sides of a change that are searched with it: what names a key may be lines before it. */
const MARGIN = 4 * 1024;
/** Bytes that are compared at once. */
const PIECES = [4096, 64, 1];

/** The part of a text in which it differs from another, with what surrounds it. Empty where they are equal. */
export function changedPart(before: Buffer, after: Buffer): Buffer {
  const least = Math.min(before.length, after.length);
  const start = commonStart(before, after, least);
  if (start === before.length && start === after.length) return after.subarray(0, 0);
  const end = commonEnd(before, after, least - start);
  return after.subarray(Math.max(0, start - MARGIN), Math.min(after.length, after.length - end + MARGIN));
}

function commonStart(a: Buffer, b: Buffer, most: number): number {
  let at = 0;
  for (const piece of PIECES)
    while (at + piece <= most && a.compare(b, at, at + piece, at, at + piece) === 0) at += piece;
  return at;
}

function commonEnd(a: Buffer, b: Buffer, most: number): number {
  let size = 0;
  const isSame = (more: number): boolean =>
    a.compare(b, b.length - size - more, b.length - size, a.length - size - more, a.length - size) === 0;
  for (const piece of PIECES) while (size + piece <= most && isSame(piece)) size += piece;
  return size;
}
