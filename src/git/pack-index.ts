/** The index of a pack (gitformat-pack, version 2): where each of its objects begins. Pure; the file may be hostile. */
import type { HashBytes } from './git-object.ts';

const MAGIC = 0xff744f63;
const HEADER_BYTES = 8;
const FANOUT_BYTES = 256 * 4;
const CRC_BYTES = 4;
const LARGE = 0x80000000;

export class PackIndex {
  /** How many objects the pack has. */
  readonly count: number;
  readonly #bytes: Buffer;
  readonly #hashBytes: HashBytes;

  private constructor(bytes: Buffer, hashBytes: HashBytes, count: number) {
    this.#bytes = bytes;
    this.#hashBytes = hashBytes;
    this.count = count;
  }

  /** Undefined where the bytes are no such index, or are cut. */
  static parse(bytes: Buffer, hashBytes: HashBytes): PackIndex | undefined {
    if (bytes.length < HEADER_BYTES + FANOUT_BYTES || bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== 2)
      return undefined;
    let before = 0;
    for (let at = HEADER_BYTES; at < HEADER_BYTES + FANOUT_BYTES; at += 4) {
      const upTo = bytes.readUInt32BE(at);
      if (upTo < before) return undefined;
      before = upTo;
    }
    const least = HEADER_BYTES + FANOUT_BYTES + before * (hashBytes + CRC_BYTES + 4) + 2 * hashBytes;
    return bytes.length < least ? undefined : new PackIndex(bytes, hashBytes, before);
  }

  /** The position of the object whose id is at an offset of `id`; -1 where the pack does not have it. */
  find(id: Buffer, at = 0): number {
    let [low, high] = this.#range(id[at] ?? 0);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, id, at, this.#hashBytes);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** Ids that begin with whole bytes, at most so many of them, in hexadecimal. */
  idsWith(start: Buffer, most: number): string[] {
    let [low, end] = this.#range(start[0] ?? 0);
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, start, 0, start.length) < 0) low = middle + 1;
      else high = middle;
    }
    const ids: string[] = [];
    for (end = Math.min(end, low + most); low < end && this.#compare(low, start, 0, start.length) === 0; low += 1)
      ids.push(this.idOf(low));
    return ids;
  }

  /** In hexadecimal. */
  idOf(position: number): string {
    return this.#bytes.toString('hex', this.#idAt(position), this.#idAt(position + 1));
  }

  /** Where an object begins in the pack; undefined where the index says what cannot be. */
  offsetOf(position: number): number | undefined {
    const offsets = HEADER_BYTES + FANOUT_BYTES + this.count * (this.#hashBytes + CRC_BYTES);
    const offset = this.#bytes.readUInt32BE(offsets + position * 4);
    if (offset < LARGE) return offset;
    const at = offsets + this.count * 4 + (offset - LARGE) * 8;
    if (at + 8 > this.#bytes.length - 2 * this.#hashBytes) return undefined;
    const large = this.#bytes.readBigUInt64BE(at);
    return large > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(large);
  }

  /** Positions of the ids that begin with a byte. */
  #range(first: number): [low: number, high: number] {
    const at = HEADER_BYTES + first * 4;
    return [first === 0 ? 0 : this.#bytes.readUInt32BE(at - 4), this.#bytes.readUInt32BE(at)];
  }

  #idAt(position: number): number {
    return HEADER_BYTES + FANOUT_BYTES + position * this.#hashBytes;
  }

  #compare(position: number, id: Buffer, at: number, length: number): number {
    const bytes = this.#bytes;
    const start = this.#idAt(position);
    for (let i = 0; i < length; i += 1) {
      const difference = (bytes[start + i] ?? 0) - (id[at + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
