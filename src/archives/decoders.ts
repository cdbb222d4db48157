/** bzip2, xz and Zstandard: what Node 20 does not unpack. */
import { createRequire } from 'node:module';
import { Ended, type Made, Reading } from './bounded.ts';
import { decodeXz } from './xz.ts';

type Decoder = (data: Buffer, made: Made) => void;

/** Each writes what it decodes; throws Ended where the data ends early, TooLong, and other errors for what is broken. */
export const decoders = { bzip2: decodeBzip2, xz: decodeXz, zstd: decodeZstd } satisfies Record<string, Decoder>;

/** Loaded with the first such file: no other search pays for it. */
const load = createRequire(import.meta.url);

/** What is used of seek-bzip, which has no types of its own. */
interface Bunzip {
  readonly Stream: new () => object;
  /** `isMany`: streams that follow each other are one. */
  decode(input: object, output: Made, isMany: boolean): void;
}

function decodeBzip2(data: Buffer, made: Made): void {
  const bunzip = load('seek-bzip') as Bunzip;
  const reading = new Reading(data);
  const input = Object.assign(new bunzip.Stream(), {
    readByte: () => reading.byte(),
    eof: () => reading.isAtEnd,
  });
  bunzip.decode(input, made, true);
}

/** What is used of fzstd. */
interface Zstandard {
  readonly Decompress: new (onChunk: (chunk: Uint8Array) => void) => { push(data: Uint8Array, isLast: boolean): void };
}

/** So much of what is decoded at once can be more than the limit. */
const PORTION = 65_536;
/** The code of fzstd for data that ends early. */
const UNEXPECTED_END = 5;

function decodeZstd(data: Buffer, made: Made): void {
  const { Decompress } = load('fzstd') as Zstandard;
  const stream = new Decompress((chunk) => made.write(chunk));
  try {
    for (let at = 0; at < data.length; at += PORTION)
      stream.push(data.subarray(at, at + PORTION), at + PORTION >= data.length);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === UNEXPECTED_END ? new Ended() : error;
  }
}
