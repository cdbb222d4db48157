/** A text that was made of another one, and where each of its characters came from. */
export interface Origins {
  readonly text: string;
  /** Where the stretch of each character begins in the other text, and where the last one ends. */
  readonly origins: Int32Array;
}

/** The stretches of the other text that stand for something else. */
export function rewrittenIn(made: Origins | undefined): { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  const { origins } = made ?? { origins: new Int32Array() };
  for (let at = 0; at + 1 < origins.length; at += 1) {
    const [start = 0, end = 0] = [origins[at], origins[at + 1]];
    if (end - start <= 1) continue;
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Makes it from the left to the right: characters are copied, replaced or left out. */
export class Rewriting {
  readonly #from: string;
  readonly #codes: Uint16Array;
  readonly #origins: Int32Array;
  #length = 0;
  #read = 0;

  /** The result is no longer than the text. */
  constructor(from: string) {
    this.#from = from;
    this.#codes = new Uint16Array(from.length);
    this.#origins = new Int32Array(from.length + 1);
  }

  copyTo(end: number): void {
    while (this.#read < end) this.put(this.#from.charCodeAt(this.#read), this.#read + 1);
  }

  /** One character in place of all up to `end`. */
  put(code: number, end: number): void {
    this.#codes[this.#length] = code;
    this.#origins[this.#length] = this.#read;
    this.#length += 1;
    this.#read = end;
  }

  leaveOutTo(end: number): void {
    this.#read = end;
  }

  /** With the rest copied. */
  end(): Origins {
    this.copyTo(this.#from.length);
    this.#origins[this.#length] = this.#from.length;
    const text = Buffer.from(this.#codes.buffer, 0, this.#length * 2).toString('utf16le');
    return { text, origins: this.#origins.subarray(0, this.#length + 1) };
  }
}
