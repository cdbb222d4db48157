/** Decompression within a bound. */
import { constants, gunzipSync, inflateRawSync } from 'node:zlib';

/** What data expands to; or, in words, why it is not expanded. */
export type Expanded = { readonly bytes: Buffer } | { readonly why: string };

/** Text and logs compress a hundred times at most; what expands more is made to exhaust a reader, or holds nothing. */
const MOST_TIMES = 500;
/** Below this, any ratio is harmless. */
const SMALL = 8 * 1024 * 1024;

type Method = 'deflate' | 'gzip';

/** At most `most` bytes. Data that ends early gives what was there. */
export const expand = (data: Buffer, method: Method, most: number): Expanded => {
  const byRatio = Math.max(SMALL, data.length * MOST_TIMES);
  const maxOutputLength = Math.max(1, Math.min(most, byRatio));
  try {
    const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
    return { bytes: method === 'gzip' ? gunzipSync(data, options) : inflateRawSync(data, options) };
  } catch (error) {
    const isTooLong = error instanceof RangeError;
    if (!isTooLong) return { why: 'its compressed data is broken' };
    return {
      why: byRatio < most ? `it expands to more than ${MOST_TIMES} times its size` : 'it is too long when unpacked',
    };
  }
};
