/** A set of small whole numbers: one bit each. */
export class NumberSet {
  #words = new Uint32Array(1024);

  /** False where it was there already. */
  add(number: number): boolean {
    const word = number >>> 5;
    if (word >= this.#words.length) this.#grow(word);
    const before = this.#words[word] ?? 0;
    const after = before | (1 << (number & 31));
    this.#words[word] = after;
    return before >>> 0 !== after >>> 0;
  }

  remove(number: number): void {
    const word = number >>> 5;
    if (word < this.#words.length) this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.#words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  #grow(word: number): void {
    const words = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
    words.set(this.#words);
    this.#words = words;
  }
}
