/** A set of the short runs of some texts, asked very often: numbers in arrays, since a set of strings takes ten times as long. */

/** Characters of a run. */
export const SHINGLE = 12;
/** Slots at least. */
const ROOM = 4096;
/** The numbers of two runs that overlap follow from each other by these factors. */
const [FIRST, SECOND] = [31, 0x01000193];

/** Two numbers stand for a run. That another run has both comes about once in 2^64 times, and then too much is masked, not too little. */
export class Shingles {
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  #size = 0;

  /** For texts that have so many runs together, at most. */
  constructor(most: number) {
    const room = Math.max(ROOM, 2 ** Math.ceil(Math.log2(most * 2 + 1)));
    this.#first = new Int32Array(room);
    this.#second = new Int32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  /** Every run of the text. */
  addAll(text: string): void {
    const rolling = new Rolling(text);
    for (let at = 0; at + SHINGLE <= text.length; at += 1) {
      rolling.moveTo(at);
      this.#add(rolling.first, rolling.second);
    }
  }

  /** Whether the run that begins at `at` is one of them. */
  has(text: string, at: number): boolean {
    const rolling = new Rolling(text);
    rolling.moveTo(at);
    return this.#holds(rolling);
  }

  /** The stretches of a text that are made of such runs. */
  runsIn(text: string): { readonly start: number; readonly end: number }[] {
    const runs: { start: number; end: number }[] = [];
    if (this.#size === 0) return runs;
    const rolling = new Rolling(text);
    for (let at = 0; at + SHINGLE <= text.length; at += 1) {
      rolling.moveTo(at);
      if (!this.#holds(rolling)) continue;
      const last = runs.at(-1);
      // Runs that begin side by side are one stretch.
      if (last !== undefined && last.end === at + SHINGLE - 1) last.end += 1;
      else runs.push({ start: at, end: at + SHINGLE });
    }
    return runs;
  }

  #holds({ first, second }: Rolling): boolean {
    return this.#second[this.#slotOf(first, second)] === second;
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
}

/** The two numbers of the run at a place; for the next place they take a step, whatever the length of a run. */
class Rolling {
  readonly #text: string;
  #at = Number.NaN;
  #first = 0;
  #second = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get first(): number {
    return this.#first;
  }

  /** Never 0, which stands for an empty slot. */
  get second(): number {
    return this.#second || 1;
  }

  moveTo(at: number): void {
    if (at === this.#at + 1) this.#step(this.#text.charCodeAt(at - 1), this.#text.charCodeAt(at + SHINGLE - 1));
    else this.#readFrom(at);
    this.#at = at;
  }

  #step(leaving: number, coming: number): void {
    this.#first = (Math.imul((this.#first - Math.imul(leaving, LEAVING_FIRST)) | 0, FIRST) + coming) | 0;
    this.#second = (Math.imul((this.#second - Math.imul(leaving, LEAVING_SECOND)) | 0, SECOND) + coming) | 0;
  }

  #readFrom(from: number): void {
    [this.#first, this.#second] = [0, 0];
    for (let at = from; at < from + SHINGLE; at += 1) this.#step(0, this.#text.charCodeAt(at));
  }
}

/** What the first character of a run counts. */
const leavingOf = (factor: number): number => {
  let counts = 1;
  for (let at = 1; at < SHINGLE; at += 1) counts = Math.imul(counts, factor);
  return counts;
};
const [LEAVING_FIRST, LEAVING_SECOND] = [leavingOf(FIRST), leavingOf(SECOND)];
