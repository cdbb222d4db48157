import type { Origin } from '../values/origin.ts';

interface Kept {
  readonly path: string;
  readonly origins: readonly Origin[];
}

/**
 * Keys that a program puts where other functions find them by a name: the state of an application or request, decorators of Fastify,
 * fields of types. Only where they come from is kept, so that no module stays in memory for it.
 */
export class Shelf {
  readonly #kept = new Map<string, Kept[]>();
  readonly #isOfOne: (a: string, b: string) => boolean;

  /** `isOfOne`: whether two modules belong to one application. */
  constructor(isOfOne: (a: string, b: string) => boolean) {
    this.#isOfOne = isOfOne;
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /** The last names of the places. */
  get names(): readonly string[] {
    return [...this.#kept.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1));
  }

  /** `name` as `placeOnShelf` gives it; `path` is the module that puts it there. */
  put(name: string, path: string, origins: readonly Origin[]): void {
    const known = this.#kept.get(name);
    if (known === undefined) this.#kept.set(name, [{ path, origins }]);
    else known.push({ path, origins });
  }

  /** What modules of the same application put there. */
  at(name: string, path: string): readonly Origin[] {
    const kept = this.#kept.get(name) ?? [];
    return kept.filter((each) => this.#isOfOne(each.path, path)).flatMap(({ origins }) => origins);
  }
}
