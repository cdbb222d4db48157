import type { GitObject } from './git-object.ts';

/** Objects that deltas are likely to be applied to next, within so many bytes: those used last stay. */
export class RecentObjects {
  readonly #most: number;
  readonly #kept = new Map<number, GitObject>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: number): GitObject | undefined {
    const object = this.#kept.get(key);
    if (object === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, object);
    return object;
  }

  add(key: number, object: GitObject): void {
    const size = object.bytes.length;
    if (size > this.#most / 4 || this.#kept.has(key)) return;
    this.#kept.set(key, object);
    this.#bytes += size;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
