/** zlib, gzip and raw deflate, with a limit on what comes out. */
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { startsWithBytes } from './bytes.ts';

export interface Inflated {
  readonly layer: 'zlib' | 'gzip' | 'deflate';
  readonly bytes: Uint8Array;
}

/** A thousandfold is deflate's own limit (RFC 1951); sessions stay far below this. */
const LARGEST_RATIO = 200;

/** Undefined when these are not compressed bytes, or more than `limit` bytes or 200 times their size would come out. */
export const inflate = (bytes: Uint8Array, limit: number): Inflated | undefined => {
  const maxOutputLength = Math.max(1, Math.min(limit, bytes.length * LARGEST_RATIO));
  if (isZlib(bytes)) return attempt('zlib', () => inflateSync(bytes, { maxOutputLength }));
  if (startsWithBytes(bytes, [0x1f, 0x8b, 0x08])) return attempt('gzip', () => gunzipSync(bytes, { maxOutputLength }));
  return undefined;
};

/** Raw deflate has no mark of its own: only for formats that say so (JWE `zip`, oauth). */
export const inflateRaw = (bytes: Uint8Array, limit: number): Inflated | undefined => {
  const maxOutputLength = Math.max(1, Math.min(limit, bytes.length * LARGEST_RATIO));
  return attempt('deflate', () => inflateRawSync(bytes, { maxOutputLength }));
};

/** RFC 1950 section 2.2: method 8, and the two bytes together a multiple of 31. */
const isZlib = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes;
  return bytes.length > 6 && (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
};

const attempt = (layer: Inflated['layer'], run: () => Uint8Array): Inflated | undefined => {
  try {
    return { layer, bytes: run() };
  } catch {
    return undefined;
  }
};
