/** Decompression within a bound. */
import { constants, gunzipSync, inflateRawSync } from 'node:zlib';
import { Ended, Made, TooLong } from './bounded.ts';
import { decoders } from './decoders.ts';
import { UnreadXz } from './xz.ts';

/** What data expands to; or, in words, why it is not expanded. */
export type Expanded = { readonly bytes: Buffer; readonly isCut?: true } | { readonly why: string };

/** Text and logs compress a hundred times at most; what expands more is made to exhaust a reader, or holds nothing. */
const MOST_TIMES = 500;
/** Below this, any ratio is harmless. */
const SMALL = 8 * 1024 * 1024;

export type Method = 'deflate' | 'gzip' | keyof typeof decoders;

/** At most `most` bytes. Data that ends early gives what was there. */
export const expand = (data: Buffer, method: Method, most: number): Expanded => {
  const byRatio = Math.max(SMALL, data.length * MOST_TIMES);
  const limit = Math.max(1, Math.min(most, byRatio));
  try {
    return decoded(data, method, limit);
  } catch (error) {
    if (error instanceof UnreadXz) return { why: 'it is compressed in a way that is not read' };
    const isTooLong = error instanceof RangeError || error instanceof TooLong;
    if (!isTooLong) return { why: 'its compressed data is broken' };
    return {
      why: byRatio < most ? `it expands to more than ${MOST_TIMES} times its size` : 'it is too long when unpacked',
    };
  }
};

/** Of gzip and deflate it is not known whether they end early. */
function decoded(data: Buffer, method: Method, maxOutputLength: number): { bytes: Buffer; isCut?: true } {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  if (method === 'gzip') return { bytes: gunzipSync(data, options) };
  if (method === 'deflate') return { bytes: inflateRawSync(data, options) };
  const made = new Made(maxOutputLength);
  try {
    decoders[method](data, made);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return { bytes: made.bytes, isCut: true };
  }
  return { bytes: made.bytes };
}
