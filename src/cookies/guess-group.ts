import type { KeyTester, Opened, ReceivedCookie } from './format.ts';
import type { Screen } from './lanes/screen.ts';
import { keyAt, type PackedKeys } from './packed-keys.ts';

/** A cookie whose key is looked for with one tester. */
export interface Target {
  readonly cookie: ReceivedCookie;
  readonly check: (derived: Uint8Array) => Opened | undefined;
}

export interface Fit {
  readonly cookie: ReceivedCookie;
  readonly key: Uint8Array;
  /** Where the key is among those tried. */
  readonly place: number;
}

/** Making a key, in blocks of SHA-1. */
const MAKING = 12;
/** A key that is tried by itself, not in lanes; and a round of PBKDF2. */
const BY_ITSELF = 100;
const ROUND = 7;

/** Cookies that one tester tries together, as salt and digest are the same for all: what depends on the key alone is done once. */
export class GuessGroup {
  readonly #tester: KeyTester;
  #targets: readonly Target[];
  #screen: Screen | undefined;
  /** Keys that are tried. */
  readonly quota: number;

  /** `work` is what may be spent for one cookie, in blocks of SHA-1. */
  constructor(tester: KeyTester, targets: readonly Target[], work: number) {
    this.#tester = tester;
    this.#targets = targets;
    this.#screen = this.#makeScreen();
    const each = this.#screen?.work ?? BY_ITSELF;
    this.quota = Math.floor(work / (each + tester.rounds * ROUND + MAKING));
  }

  get isOver(): boolean {
    return this.#targets.length === 0;
  }

  /** Takes out a cookie whose key is known. */
  remove(known: ReadonlySet<ReceivedCookie>): void {
    const left = this.#targets.filter(({ cookie }) => !known.has(cookie));
    if (left.length === this.#targets.length) return;
    this.#targets = left;
    this.#screen = this.#makeScreen();
  }

  /** In the order of the keys. */
  find(keys: PackedKeys): readonly Fit[] {
    if (!this.#screen) return this.#findOneByOne(keys);
    return this.#screen.find(keys).flatMap(({ of, place }) => {
      const target = this.#targets[of];
      return target ? this.#tried(target, keyAt(keys, place), place) : [];
    });
  }

  #makeScreen(): Screen | undefined {
    return this.#targets.length === 0 ? undefined : this.#tester.screen?.(this.#targets.map(({ cookie }) => cookie));
  }

  #findOneByOne(keys: PackedKeys): readonly Fit[] {
    const fits: Fit[] = [];
    for (let place = 0; place < keys.count; place += 1) {
      const key = keyAt(keys, place);
      if (this.#tester.accepts?.(key) === false) continue;
      for (const target of this.#targets) fits.push(...this.#tried(target, key, place));
    }
    return fits;
  }

  #tried({ cookie, check }: Target, key: Uint8Array, place: number): readonly Fit[] {
    const derived = this.#tester.derive(key, cookie);
    return derived && check(derived) ? [{ cookie, key: key.slice(), place }] : NONE;
  }
}

const NONE: readonly Fit[] = [];
