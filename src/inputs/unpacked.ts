/** Undoes the compression of a stream, known by its first bytes: gzip, zlib, bzip2, xz, Zstandard. */
import { Readable, Transform } from 'node:stream';
import zlib, { type Gunzip, type Inflate } from 'node:zlib';
import { expand } from '../archives/inflate.ts';
import { archiveKind, type Compression } from '../archives/kind.ts';
import { inflating } from './inflating.ts';

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** How a stream ended; known when it was read. */
export interface End {
  /** Compressed data ended early: what there was is read. */
  isCut: boolean;
}

/** Why a stream cannot be read on, in words for a person. */
export class Unreadable extends Error {}

/** gzip cannot expand more; what does is made to exhaust a reader. */
const MOST_TIMES = 1100;
/** Below this, any ratio is harmless. */
const SMALL = 64 * 1024 * 1024;
/** Bytes that show the kind. */
const HEAD = 8;
/** What is not unpacked as it comes is held, packed and unpacked. */
const MOST_HELD = 512 * 1024 * 1024;

/** The bytes under the compression, or the bytes themselves. Throws Unreadable where they are broken or expand without measure. */
export async function* unpacked(bytes: Bytes, end: End = { isCut: false }): AsyncGenerator<Buffer> {
  const source = new Peeked(bytes);
  const head = await source.head(HEAD);
  const zipped = inflaterFor(head);
  if (zipped !== undefined) return yield* through(source, zipped, inflating(source.chunks(), zipped, end));
  const stream = unpackerFor(head, end);
  if (stream === undefined) return yield* source.chunks();
  const input = Readable.from(source.chunks());
  // Errors of the input reach whoever reads through the stream.
  input.on('error', (error) => stream.destroy(error));
  yield* through(source, stream, input.pipe(stream));
}

async function* through(source: Peeked, stream: Transform, unpacking: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let made = 0;
  try {
    for await (const chunk of unpacking) {
      made += (chunk as Buffer).length;
      if (made > SMALL && made > source.read * MOST_TIMES)
        throw new Unreadable(`it expands to more than ${MOST_TIMES} times its size`);
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof Unreadable || !isOfZlib(error)) throw error;
    throw new Unreadable('its compressed data is broken');
  } finally {
    stream.destroy();
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:Z_|ZSTD|ERR_)/.test(String(error.code));

function inflaterFor(head: Buffer): Gunzip | Inflate | undefined {
  const start = head.toString('hex');
  const options = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  if (start.startsWith('1f8b08')) return zlib.createGunzip(options);
  // Compression level and check bits of RFC 1950; text begins with other bytes.
  return /^78(?:01|9c|da)/.test(start) ? zlib.createInflate(options) : undefined;
}

function unpackerFor(head: Buffer, end: End): Transform | undefined {
  const kind = archiveKind(head);
  if (kind === 'zstd') return zstdOfNode() ?? atOnce(kind, end);
  return kind === 'xz' || kind === 'bzip2' ? atOnce(kind, end) : undefined;
}

/** Node has it from 22.15 on; the types are those of Node 20. */
function zstdOfNode(): Transform | undefined {
  const make: unknown = Reflect.get(zlib, 'createZstdDecompress');
  return typeof make === 'function' ? make() : undefined;
}

/** Unpacks when all is there. */
function atOnce(kind: Compression, end: End): Transform {
  const parts: Buffer[] = [];
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      parts.push(chunk);
      done(size > MOST_HELD ? new Unreadable(`it is too long; unpack ${kind} first`) : undefined);
    },
    flush(done) {
      const read = expand(Buffer.concat(parts), kind, MOST_HELD);
      if ('bytes' in read) {
        end.isCut = read.isCut === true;
        done(null, read.bytes);
      } else done(new Unreadable(read.why));
    },
  });
}

/** Chunks of which the first bytes were looked at. */
class Peeked {
  /** Bytes that were read so far. */
  read = 0;
  readonly #iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #first: Buffer = Buffer.alloc(0);

  constructor(bytes: Bytes) {
    this.#iterator = Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
  }

  async head(length: number): Promise<Buffer> {
    while (this.#first.length < length) {
      const next = await this.#iterator.next();
      if (next.done === true) break;
      this.#first = Buffer.concat([this.#first, next.value]);
    }
    return this.#first;
  }

  async *chunks(): AsyncGenerator<Buffer> {
    this.read += this.#first.length;
    if (this.#first.length > 0) yield this.#first;
    for (let next = await this.#iterator.next(); next.done !== true; next = await this.#iterator.next()) {
      this.read += next.value.length;
      yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
    }
  }
}
