/** A set of the short runs of some texts, asked very often: numbers in arrays, since a set of strings takes ten times as long. */

/** Characters of a run. */
export const SHINGLE = 12;
/** Slots at first; doubled whenever half of them are taken. */
const ROOM = 4096;

/** Two numbers stand for a run. That another run has both comes about once in 2^64 times, and then too much is masked, not too little. */
export class Shingles {
  #first = new Int32Array(ROOM);
  #second = new Int32Array(ROOM);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Every run of the text. */
  addAll(text: string): void {
    for (let at = 0; at + SHINGLE <= text.length; at += 1) {
      this.#add(hash(text, at, 31), hash(text, at, 0x01000193) || 1);
      if (this.#size * 2 > this.#first.length) this.#grow();
    }
  }

  /** Whether the run that begins at `at` is one of them. */
  has(text: string, at: number): boolean {
    const second = hash(text, at, 0x01000193) || 1;
    return this.#second[this.#slotOf(hash(text, at, 31), second)] === second;
  }

  /** The stretches of a text that are made of such runs. */
  runsIn(text: string): { readonly start: number; readonly end: number }[] {
    const runs: { start: number; end: number }[] = [];
    if (this.#size === 0) return runs;
    for (let at = 0; at + SHINGLE <= text.length; at += 1) {
      if (!this.has(text, at)) continue;
      let end = at + SHINGLE;
      while (end < text.length && this.has(text, end - SHINGLE + 1)) end += 1;
      runs.push({ start: at, end });
      at = end - 1;
    }
    return runs;
  }

  #add(first: number, second: number): void {
    const slot = this.#slotOf(first, second);
    if (this.#second[slot] !== 0) return;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#size += 1;
  }

  /** Where the pair lies, or an empty slot: one with 0 as its second number. */
  #slotOf(first: number, second: number): number {
    const last = this.#first.length - 1;
    let slot = (first ^ (first >>> 15)) & last;
    while (this.#second[slot] !== 0 && (this.#second[slot] !== second || this.#first[slot] !== first))
      slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [firsts, seconds] = [this.#first, this.#second];
    this.#first = new Int32Array(firsts.length * 2);
    this.#second = new Int32Array(firsts.length * 2);
    this.#size = 0;
    seconds.forEach((second, at) => {
      if (second !== 0) this.#add(firsts[at] ?? 0, second);
    });
  }
}

const hash = (text: string, from: number, factor: number): number => {
  let value = 0;
  for (let at = from; at < from + SHINGLE; at += 1) value = (Math.imul(value, factor) + text.charCodeAt(at)) | 0;
  return value;
};
