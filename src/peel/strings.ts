/** Printable text inside binary, as `strings` finds it: what pickle, Marshal, gob, ETF or Java blobs hold, without loading them. */

const MOST = 500;

/**
 * Runs of at least `shortest` printable ASCII characters, in order, at most 500. Where the bytes in front of a run are its
 * length (as these formats write it), the run is also given cut to that length: a length or a mark may itself be printable.
 */
export const printableStrings = (bytes: Uint8Array, shortest = 6): readonly string[] => {
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at <= bytes.length && found.length < MOST; at += 1) {
    const byte = bytes[at] ?? 0;
    const printable = byte >= 0x20 && byte < 0x7f;
    if (printable && start < 0) start = at;
    if (printable || start < 0) continue;
    if (at - start >= shortest) found.push(...readings(bytes, start, at).filter((text) => text.length >= shortest));
    start = -1;
  }
  return found.slice(0, MOST);
};

const readings = (bytes: Uint8Array, start: number, end: number): readonly string[] => {
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1');
  const first = bytes[start] ?? 0;
  // A length that is itself printable is inside the run; Marshal adds 5 to it.
  for (const inner of [first, first - 5])
    if (inner >= 6 && inner < text.length) return [text, text.slice(1, 1 + inner)];
  const before = lengthBefore(bytes, start);
  return before >= 6 && before < text.length ? [text.slice(0, before), text] : [text];
};

/** One byte, or four little-endian as pickle writes them. */
const lengthBefore = (bytes: Uint8Array, start: number): number => {
  const last = bytes[start - 1] ?? 0;
  if (last !== 0) return last;
  return (bytes[start - 4] ?? 0) + (bytes[start - 3] ?? 0) * 256;
};
