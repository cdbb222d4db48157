import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { type HashBytes, MOST_OBJECT_BYTES, type ObjectType } from './git-object.ts';

/** What is at an offset of a pack: an object, or a delta to be applied to another. */
export interface PackEntry {
  readonly type: ObjectType | 'delta';
  readonly bytes: Buffer;
  /** Of a delta: where its base begins, or its id. */
  readonly base?: number | Buffer;
}

const TYPES: Readonly<Record<number, ObjectType>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const OFFSET_DELTA = 6;
const ID_DELTA = 7;

/** Read first: enough for most entries whole. */
const FIRST_BYTES = 4096;
/** The longest header: ten bytes of a size, and an id or ten bytes of an offset. */
const MOST_HEADER_BYTES = 10 + 32;

interface Header {
  readonly type: number;
  readonly size: number;
  readonly base?: number | Buffer;
  /** Where the compressed bytes begin, from the beginning of the entry. */
  readonly end: number;
}

/** One file of packed objects. It is opened at the first use, and may be hostile. */
export class PackFile {
  readonly #path: string;
  readonly #hashBytes: HashBytes;
  readonly #first = Buffer.allocUnsafe(FIRST_BYTES);
  #file: number | undefined;
  #size = 0;

  constructor(path: string, hashBytes: HashBytes) {
    this.#path = path;
    this.#hashBytes = hashBytes;
  }

  /** The entry at an offset; undefined where it is broken, `too large` where it is no size that is read. */
  entryAt(offset: number): PackEntry | 'too large' | undefined {
    const head = this.#read(this.#first, offset);
    const header = headerIn(head, offset, this.#hashBytes);
    if (header === undefined) return undefined;
    const type = TYPES[header.type];
    if (type === undefined && header.base === undefined) return undefined;
    if (header.size > MOST_OBJECT_BYTES) return 'too large';
    const bytes = this.#unpacked(head, offset, header);
    if (bytes === undefined) return undefined;
    return type === undefined && header.base !== undefined
      ? { type: 'delta', bytes, base: header.base }
      : typed(type, bytes);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #unpacked(head: Buffer, offset: number, { size, end }: Header): Buffer | undefined {
    // zlib makes nothing longer than this.
    const bound = end + size + Math.ceil(size / 1000) + 64;
    const packed = bound <= FIRST_BYTES ? head : this.#read(Buffer.allocUnsafe(bound), offset);
    try {
      const options = { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) };
      const bytes = inflateSync(packed.subarray(end), options);
      return bytes.length === size ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Fewer bytes than the buffer has where the file ends. */
  #read(buffer: Buffer, offset: number): Buffer {
    const file = this.#opened();
    if (file === undefined || offset >= this.#size) return buffer.subarray(0, 0);
    try {
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, offset));
    } catch {
      return buffer.subarray(0, 0);
    }
  }

  #opened(): number | undefined {
    if (this.#file !== undefined) return this.#file;
    try {
      if (!statSync(this.#path).isFile()) return undefined;
      this.#file = openSync(this.#path, 'r');
      this.#size = fstatSync(this.#file).size;
    } catch {
      return undefined;
    }
    return this.#file;
  }
}

const typed = (type: ObjectType | undefined, bytes: Buffer): PackEntry | undefined =>
  type === undefined ? undefined : { type, bytes };

function headerIn(bytes: Buffer, offset: number, hashBytes: HashBytes): Header | undefined {
  if (bytes.length === 0) return undefined;
  let byte = bytes[0] ?? 0;
  const type = (byte >> 4) & 7;
  let size = byte & 0x0f;
  let end = 1;
  for (let scale = 16; byte >= 0x80; scale *= 128, end += 1) {
    if (end >= Math.min(bytes.length, MOST_HEADER_BYTES) || scale > Number.MAX_SAFE_INTEGER / 128) return undefined;
    byte = bytes[end] ?? 0;
    size += (byte & 0x7f) * scale;
  }
  if (type === ID_DELTA) {
    const base = Buffer.from(bytes.subarray(end, end + hashBytes));
    return base.length < hashBytes ? undefined : { type, size, base, end: end + hashBytes };
  }
  if (type !== OFFSET_DELTA) return { type, size, end };
  const back = distanceAt(bytes, end);
  // A base is before its delta, so that there are no circles.
  if (back === undefined || back.value <= 0 || back.value > offset) return undefined;
  return { type, size, base: offset - back.value, end: back.end };
}

/** How far back the base begins: seven bits a byte, the highest first, one added for each byte that follows. */
function distanceAt(bytes: Buffer, from: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let at = from; at < Math.min(bytes.length, from + 8); at += 1) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
    value += 1;
  }
  return undefined;
}
