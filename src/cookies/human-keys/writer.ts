import type { PackedKeys } from '../packed-keys.ts';

/** Keys of one batch. */
const BATCH = 4_096;
const LONGEST_KEY = 200;
/** Keys that are remembered, each in one of some places that its hash says: where all are taken, in that of an earlier one. */
const REMEMBERED = 1 << 19;
const TRIES = 4;

/** Takes keys one by one, leaves out what came shortly before, and gives them in batches. */
export class KeyWriter {
  readonly #bytes = new Uint8Array(BATCH * LONGEST_KEY);
  readonly #starts = new Uint32Array(BATCH + 1);
  readonly #hashes = new Int32Array(REMEMBERED * 2);
  #count = 0;

  /** Keys that can be added before the batch must be taken. */
  get room(): number {
    return BATCH - this.#count;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Adds `before`, the first bytes of `key`, and then two texts; where the batch is full, it must be taken before. */
  add(before: Uint8Array, key: Uint8Array, length: number, middle: Uint8Array, after: Uint8Array): void {
    const whole = before.length + length + middle.length + after.length;
    if (whole === 0 || whole > LONGEST_KEY) return;
    const bytes = this.#bytes;
    const start = this.#starts[this.#count] ?? 0;
    let at = start;
    for (let i = 0; i < before.length; i += 1) bytes[at++] = before[i] ?? 0;
    for (let i = 0; i < length; i += 1) bytes[at++] = key[i] ?? 0;
    for (let i = 0; i < middle.length; i += 1) bytes[at++] = middle[i] ?? 0;
    for (let i = 0; i < after.length; i += 1) bytes[at++] = after[i] ?? 0;
    if (this.#isKnown(start, at)) return;
    this.#count += 1;
    this.#starts[this.#count] = at;
  }

  /** At most `most` of the batch, which is empty afterwards. */
  take(most: number): PackedKeys {
    const count = Math.min(most, this.#count);
    const end = this.#starts[count] ?? 0;
    const batch = { bytes: this.#bytes.slice(0, end), starts: this.#starts.slice(0, count + 1), count };
    this.#count = 0;
    return batch;
  }

  /** Two hashes of 32 bits tell keys apart: FNV-1a, and the same way with other numbers. */
  #isKnown(from: number, end: number): boolean {
    const bytes = this.#bytes;
    let [one, two] = [0x811c9dc5 | 0, end - from];
    for (let i = from; i < end; i += 1) {
      const byte = bytes[i] ?? 0;
      one = Math.imul(one ^ byte, 0x01000193);
      two = Math.imul(two + byte, 0x2c1b3c6d) ^ (two >>> 15);
    }
    const start = one ^ (one >>> 13);
    for (let step = 0; step < TRIES; step += 1) {
      const place = ((start + step) & (REMEMBERED - 1)) * 2;
      if (this.#hashes[place] === one && this.#hashes[place + 1] === two) return true;
      if (this.#hashes[place] === 0 && this.#hashes[place + 1] === 0) return this.#remember(place, one, two);
    }
    return this.#remember(((start + (two & (TRIES - 1))) & (REMEMBERED - 1)) * 2, one, two);
  }

  #remember(place: number, one: number, two: number): false {
    this.#hashes[place] = one;
    this.#hashes[place + 1] = two;
    return false;
  }
}
