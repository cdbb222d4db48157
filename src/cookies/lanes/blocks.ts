import { BLOCK_BYTES } from './lanes.ts';

/** What ends a message (FIPS 180-4 section 5.1.1): a bit, and room for its length of 64 bits. */
export const MARK = Uint8Array.of(0x80);
export const ENDING_BYTES = MARK.length + 8;
const WORDS = BLOCK_BYTES / 4;

/** Blocks of one text for all messages, as four lanes; `ended` with what stands before it counted into the length, in bytes. */
export const sameBlocks = (text: Uint8Array, ended?: { readonly before: number }): Uint32Array => {
  const length = ended ? Math.ceil((text.length + ENDING_BYTES) / BLOCK_BYTES) * BLOCK_BYTES : text.length;
  const bytes = Buffer.alloc(length);
  bytes.set(text);
  if (ended) {
    bytes.set(MARK, text.length);
    bytes.writeBigUInt64BE(BigInt(ended.before + text.length) * 8n, length - 8);
  }
  return Uint32Array.from({ length }, (_, i) => bytes.readUInt32BE((i >> 2) * 4));
};

/** Puts the part of `bytes` that falls into the block into a lane; `offset` is where it starts, before the block when negative. */
export const put = (blocks: Uint8Array, lane: number, bytes: Uint8Array, offset: number): void => {
  const start = (lane >> 2) * BLOCK_BYTES * 4 + (lane & 3) * 4;
  const end = Math.min(bytes.length, BLOCK_BYTES - offset);
  for (let i = Math.max(0, -offset); i < end; i += 1) {
    const at = i + offset;
    blocks[start + (at >> 2) * 16 + 3 - (at & 3)] = bytes[i] ?? 0;
  }
};

/** A message's length, in bytes, at the end of its last block. */
export const putLength = (blocks: Uint32Array, lane: number, length: number): void => {
  blocks[(lane >> 2) * WORDS * 4 + (WORDS - 1) * 4 + (lane & 3)] = length * 8;
};
