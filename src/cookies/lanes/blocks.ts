import { BLOCK_BYTES } from './lanes.ts';

/** What ends a message (FIPS 180-4 section 5.1.1): a bit, and room for its length of 64 bits. */
const MARK = 0x80;
export const ENDING_BYTES = 1 + 8;
const WORDS = BLOCK_BYTES / 4;

/** Blocks of one text for all messages, as words; `ended` with what is before it counted into the length, in bytes. */
export const sameBlocks = (text: Uint8Array, ended?: { readonly before: number }): Uint32Array => {
  const length = ended ? Math.ceil((text.length + ENDING_BYTES) / BLOCK_BYTES) * BLOCK_BYTES : text.length;
  const bytes = Buffer.alloc(length);
  bytes.set(text);
  if (ended) {
    bytes[text.length] = MARK;
    bytes.writeBigUInt64BE(BigInt(ended.before + text.length) * 8n, length - 8);
  }
  return Uint32Array.from({ length: length / 4 }, (_, i) => bytes.readUInt32BE(i * 4));
};

/** Bytes that are in an array of others. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Words as four lanes that are alike. */
export const fourTimes = (words: Uint32Array): readonly number[] =>
  [...words].flatMap((word) => [word, word, word, word]);

/** Puts the part of a piece that falls into the block into a lane; `offset` is where it starts, before the block when negative. */
export const put = (blocks: Uint8Array, lane: number, { bytes, start, end }: Piece, offset: number): void => {
  const lanes = startOf(lane);
  const last = Math.min(end, start + BLOCK_BYTES - offset);
  for (let i = start + Math.max(0, -offset); i < last; i += 1) {
    const at = i - start + offset;
    blocks[lanes + (at >> 2) * 16 + 3 - (at & 3)] = bytes[i] ?? 0;
  }
};

/** Puts the bit that ends a message where it falls into the block. */
export const putMark = (blocks: Uint8Array, lane: number, at: number): void => {
  if (at >= 0 && at < BLOCK_BYTES) blocks[startOf(lane) + (at >> 2) * 16 + 3 - (at & 3)] = MARK;
};

const startOf = (lane: number): number => (lane >> 2) * BLOCK_BYTES * 4 + (lane & 3) * 4;

/** A message's length, in bytes, at the end of its last block. */
export const putLength = (blocks: Uint32Array, lane: number, length: number): void => {
  blocks[(lane >> 2) * WORDS * 4 + (WORDS - 1) * 4 + (lane & 3)] = length * 8;
};
