/** A second reading of a text, with something undone (escapes, joined strings, colour codes), that remembers where every character came from. */

/** Parts of a text, read anew; a NUL is between parts. */
export interface View {
  readonly text: string;
  /** Offset in the original of each character; one entry more than there are characters. */
  readonly origins: Int32Array;
  /** Every character is one of the original: none stands for an escape of several. */
  readonly isPlain: boolean;
}

/** Where what ends at `end` in the view ends in the original, whose length is `length`. */
export const originalEnd = ({ origins, isPlain }: View, end: number, length: number): number =>
  isPlain && end > 0 ? (origins[end - 1] ?? length) + 1 : (origins[end] ?? length);

/** Writes characters and where they came from. `size` is the most that may be written. */
export class ViewWriter {
  readonly #codes: Uint16Array;
  readonly #origins: Int32Array;
  #length = 0;

  constructor(size: number) {
    this.#codes = new Uint16Array(size);
    this.#origins = new Int32Array(size + 1);
  }

  put(code: number, origin: number): void {
    this.#codes[this.#length] = code;
    this.#origins[this.#length] = origin;
    this.#length += 1;
  }

  /** A stretch as it is. */
  copy(text: string, start: number, end: number): void {
    const [codes, origins] = [this.#codes, this.#origins];
    const shift = this.#length - start;
    for (let at = start; at < end; at += 1) {
      codes[at + shift] = text.charCodeAt(at);
      origins[at + shift] = at;
    }
    this.#length += Math.max(0, end - start);
  }

  /** The view; `origin` is where its end is in the original. */
  end(origin: number, isPlain: boolean): View {
    this.#origins[this.#length] = origin;
    const bytes = Buffer.from(this.#codes.buffer, 0, this.#length * 2);
    return { text: bytes.toString('utf16le'), origins: this.#origins.subarray(0, this.#length + 1), isPlain };
  }
}

/** A stretch of the original. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters kept before and after what is left out: a name may be before it and a token go on after it. */
const BEFORE = 200;
const AFTER = 800;

/** The surroundings of these stretches without the stretches themselves. They come in order and do not overlap. */
export const without = (text: string, left: readonly Stretch[]): View | undefined => {
  const parts = partsAround(text, left);
  if (parts.length === 0) return undefined;
  const writer = new ViewWriter(parts.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  let next = 0;
  for (const { start, end } of parts) {
    let at = start;
    for (let out = left[next]; out !== undefined && out.start < end; out = left[next]) {
      writer.copy(text, at, out.start);
      at = Math.max(at, out.end);
      next += 1;
    }
    writer.copy(text, at, end);
    writer.put(0, end);
  }
  return writer.end(parts.at(-1)?.end ?? 0, true);
};

const partsAround = (text: string, left: readonly Stretch[]): Stretch[] => {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of left) {
    const until = Math.min(text.length, end + AFTER);
    const last = parts.at(-1);
    if (last && start - BEFORE <= last.end) last.end = until;
    else parts.push({ start: Math.max(0, start - BEFORE), end: until });
  }
  return parts;
};
