import type { PackedKeys } from '../packed-keys.ts';

/** Keys of one batch. */
const BATCH = 4_096;
const LONGEST_KEY = 200;
/** More than all parts of a key can come to. */
const LONGEST_BEGUN = 4_096;
/** Keys that are remembered, each in one of some places that its hash says: where all are taken, in that of an earlier one. */
const REMEMBERED = 1 << 17;
const TRIES = 4;

/** Takes keys one by one, leaves out what came shortly before, and gives them in batches. */
export class KeyWriter {
  readonly #bytes = new Uint8Array(BATCH * LONGEST_KEY + LONGEST_BEGUN);
  readonly #starts = new Uint32Array(BATCH + 1);
  readonly #hashes = new Int32Array(REMEMBERED);
  #count = 0;
  #end = 0;

  /** Keys that can be added before the batch must be taken. */
  get room(): number {
    return BATCH - this.#count;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Begins a key; where the batch is full, it must be taken before. */
  begin(): void {
    this.#end = this.#starts[this.#count] ?? 0;
  }

  /** Adds a part to the key that is begun. */
  put(part: Uint8Array): void {
    const bytes = this.#bytes;
    let at = this.#end;
    for (let i = 0; i < part.length; i += 1) bytes[at++] = part[i] ?? 0;
    this.#end = at;
  }

  /** Adds a part that is text, in UTF-8. */
  putText(part: string): void {
    const bytes = this.#bytes;
    let at = this.#end;
    for (let i = 0; i < part.length; i += 1) {
      const code = part.charCodeAt(i);
      if (code >= 0x80) {
        this.put(Buffer.from(part));
        return;
      }
      bytes[at++] = code;
    }
    this.#end = at;
  }

  /** Keeps the key, unless it is empty, too long or came shortly before. */
  end(): void {
    const start = this.#starts[this.#count] ?? 0;
    const length = this.#end - start;
    if (length === 0 || length > LONGEST_KEY || this.#isKnown(start, this.#end)) return;
    this.#count += 1;
    this.#starts[this.#count] = this.#end;
  }

  /** At most `most` of the batch, which is empty afterwards. */
  take(most: number): PackedKeys {
    const count = Math.min(most, this.#count);
    const end = this.#starts[count] ?? 0;
    const batch = { bytes: this.#bytes.slice(0, end), starts: this.#starts.slice(0, count + 1), count };
    this.#count = 0;
    return batch;
  }

  /** FNV-1a distinguishes keys: of four billion keys one is lost to another. */
  #isKnown(from: number, end: number): boolean {
    const bytes = this.#bytes;
    let hash = 0x811c9dc5 | 0;
    for (let i = from; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    const first = (hash ^ (hash >>> 15)) & (REMEMBERED - TRIES);
    let place = first + ((hash >>> 8) & (TRIES - 1));
    for (let step = first; step < first + TRIES; step += 1) {
      if (this.#hashes[step] === hash) return true;
      if (this.#hashes[step] === 0) place = step;
    }
    this.#hashes[place] = hash;
    return false;
  }
}
