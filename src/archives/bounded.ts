/** The bytes that a decoder makes, up to a limit, and the bytes that it reads, up to their end. */

/** More came out than there may be. */
export class TooLong extends Error {}

/** The data ends before the decoder does. */
export class Ended extends Error {}

const FIRST_BYTES = 65_536;

/** Grows as it is written to; throws TooLong past its limit. */
export class Made {
  readonly #most: number;
  #bytes: Buffer;
  size = 0;

  constructor(most: number) {
    this.#most = most;
    this.#bytes = Buffer.allocUnsafe(Math.min(most, FIRST_BYTES));
  }

  /** What was written so far. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.size);
  }

  writeByte(byte: number): void {
    if (this.size === this.#bytes.length) this.#grow(this.size + 1);
    this.#bytes[this.size] = byte;
    this.size += 1;
  }

  write(chunk: Uint8Array): void {
    const end = this.size + chunk.length;
    if (end > this.#bytes.length) this.#grow(end);
    this.#bytes.set(chunk, this.size);
    this.size = end;
  }

  /** The byte that was written so many before the end; 0 is the last. */
  back(distance: number): number {
    return this.#bytes[this.size - 1 - distance] ?? 0;
  }

  #grow(least: number): void {
    if (least > this.#most) throw new TooLong();
    const larger = Buffer.allocUnsafe(Math.min(this.#most, Math.max(least, this.#bytes.length * 2)));
    this.#bytes.copy(larger, 0, 0, this.size);
    this.#bytes = larger;
  }
}

/** Throws Ended behind the last byte. */
export class Reading {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Ended();
    this.at += 1;
    return byte;
  }

  take(length: number): Buffer {
    const part = this.#bytes.subarray(this.at, this.at + length);
    if (part.length < length) throw new Ended();
    this.at += length;
    return part;
  }
}
