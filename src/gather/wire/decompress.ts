import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

export interface Decompressed {
  readonly bytes: Uint8Array;
  /** More than the limit came out; the rest was not made. */
  readonly truncated: boolean;
  /** A coding that cannot be undone: `bytes` is then what was left to undo. */
  readonly undone?: 'unknown' | 'broken';
}

/** RFC 9110 8.4: codings are listed in the order applied. No real server applies more than three. */
const MAX_CODINGS = 3;

/** Undoes Content-Encoding, making at most `limit` bytes in each step. Never throws. */
export async function decompress(
  bytes: Uint8Array,
  encoding: string | undefined,
  limit: number,
): Promise<Decompressed> {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MAX_CODINGS) return { bytes, truncated: false, undone: 'unknown' };

  let current: Decompressed = { bytes, truncated: false };
  for (const coding of codings.reverse()) {
    if (current.bytes.length === 0) return current;
    const stream = decoder(coding, current.bytes);
    if (stream === undefined) return { ...current, undone: 'unknown' };
    const made = await run(stream, current.bytes, limit);
    if (made === undefined) return { ...current, undone: 'broken' };
    current = { bytes: made.bytes, truncated: current.truncated || made.truncated };
  }
  return current;
}

/** A body that was cut still gives what it holds so far. */
const TOLERANT = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

function decoder(coding: string, bytes: Uint8Array): Transform | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return zlib.createGunzip(TOLERANT);
  if (coding === 'br') return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
  if (coding === 'zstd') return zstd();
  if (coding !== 'deflate') return undefined;
  // Some servers send raw deflate under this name; zlib's first byte has method 8 (RFC 1950 2.2).
  return ((bytes[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate(TOLERANT) : zlib.createInflateRaw(TOLERANT);
}

/** Node has it from 22.15 on; the types are those of Node 20. */
function zstd(): Transform | undefined {
  const make: unknown = Reflect.get(zlib, 'createZstdDecompress');
  return typeof make === 'function' ? (make() as Transform) : undefined;
}

function run(
  stream: Transform,
  bytes: Uint8Array,
  limit: number,
): Promise<{ bytes: Uint8Array; truncated: boolean } | undefined> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const finish = (truncated: boolean): void => {
      resolve({ bytes: Buffer.concat(chunks).subarray(0, limit), truncated });
      stream.destroy();
    };
    stream.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) finish(true);
    });
    stream.once('end', () => finish(false));
    stream.on('error', () => (size > 0 ? finish(true) : resolve(undefined)));
    stream.end(bytes);
  });
}
