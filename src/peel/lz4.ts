/** The LZ4 frame format (`lz4_Frame_format.md` and `lz4_Block_format.md` of the lz4 project), with a limit on what comes out. */
import { startsWithBytes } from './bytes.ts';

const MAGIC = [0x04, 0x22, 0x4d, 0x18];

/** Undefined for bytes that are no complete frame, and when more than `limit` bytes would come out. Checksums are not verified. */
export const decodeLz4Frame = (bytes: Uint8Array, limit: number): Uint8Array | undefined => {
  const flags = bytes[4] ?? 0;
  if (!startsWithBytes(bytes, MAGIC) || flags >> 6 !== 1) return undefined;
  const blockChecksum = flags & 0x10 ? 4 : 0;
  const out: number[] = [];
  let at = 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
  for (;;) {
    const size = littleEndian(bytes, at, 4);
    if (size === undefined) return undefined;
    if (size === 0) return Uint8Array.from(out);
    const length = size & 0x7fffffff;
    const block = bytes.subarray(at + 4, at + 4 + length);
    const whole = block.length === length && (size >>> 31 === 1 ? copy(block, out, limit) : expand(block, out, limit));
    if (!whole) return undefined;
    at += 4 + length + blockChecksum;
  }
};

const littleEndian = (bytes: Uint8Array, at: number, size: number): number | undefined => {
  if (at + size > bytes.length) return undefined;
  let value = 0;
  for (let index = size - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
};

const copy = (from: Uint8Array, out: number[], limit: number): boolean => {
  if (out.length + from.length > limit) return false;
  for (const byte of from) out.push(byte);
  return true;
};

/** Sequences of literals and matches; the last one has no match. */
const expand = (block: Uint8Array, out: number[], limit: number): boolean => {
  let at = 0;
  const length = (nibble: number): number => {
    let total = nibble;
    for (let byte = nibble === 15 ? 255 : 0; byte === 255; total += byte) byte = block[at++] ?? 0;
    return total;
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    const literals = length(token >> 4);
    if (at + literals > block.length || !copy(block.subarray(at, at + literals), out, limit)) return false;
    at += literals;
    if (at === block.length) return true;
    const offset = littleEndian(block, at, 2);
    at += 2;
    const match = length(token & 15) + 4;
    if (!offset || offset > out.length || out.length + match > limit) return false;
    for (let index = 0; index < match; index += 1) out.push(out[out.length - offset] ?? 0);
  }
  return true;
};
