/** Applies deltas of git's packs (gitformat-pack, "Deltified representation"). Pure; the delta may be hostile. */

/** A size as deltas write it: seven bits a byte, the lowest first. Undefined where it is cut or larger than any object. */
function sizeAt(bytes: Buffer, from: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = from, scale = 1; at < Math.min(bytes.length, from + 7); at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    if ((byte & 0x80) === 0) return { value, end: at + 1 };
  }
  return undefined;
}

/** The size of what a delta makes; undefined where the delta is none. */
export function deltaResultSize(delta: Buffer): number | undefined {
  const base = sizeAt(delta, 0);
  return base && sizeAt(delta, base.end)?.value;
}

/** What the delta makes of its base; undefined where it is damaged, or does not fit the base. */
export function applyDelta(base: Buffer, delta: Buffer): Buffer | undefined {
  const baseSize = sizeAt(delta, 0);
  const size = baseSize && sizeAt(delta, baseSize.end);
  if (size === undefined || baseSize?.value !== base.length) return undefined;
  const made = Buffer.allocUnsafe(size.value);
  let filled = 0;
  let at = size.end;
  while (at < delta.length) {
    const code = delta[at] ?? 0;
    at += 1;
    if (code === 0) return undefined;
    if (code < 0x80) {
      if (at + code > delta.length || filled + code > made.length) return undefined;
      delta.copy(made, filled, at, at + code);
      filled += code;
      at += code;
      continue;
    }
    const copied = copyAt(delta, at, code);
    if (copied.from + copied.size > base.length || filled + copied.size > made.length) return undefined;
    base.copy(made, filled, copied.from, copied.from + copied.size);
    filled += copied.size;
    at = copied.end;
  }
  return filled === made.length ? made : undefined;
}

/** Which of four bytes of an offset and three of a size follow is recognised by the bits of the code; a size of zero means 65,536. */
function copyAt(delta: Buffer, from: number, code: number): { from: number; size: number; end: number } {
  let at = from;
  let [offset, size] = [0, 0];
  for (let bit = 0; bit < 7; bit += 1) {
    if ((code & (1 << bit)) === 0) continue;
    const byte = delta[at] ?? 0;
    at += 1;
    if (bit < 4) offset += byte * 2 ** (8 * bit);
    else size += byte << (8 * (bit - 4));
  }
  return { from: offset, size: size === 0 ? 0x10000 : size, end: at };
}
