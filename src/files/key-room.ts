import type { SecretMatch } from '../secrets/rule.ts';

/** How many different keys are kept, and of how many characters together: what a report and its mask can carry. */
interface KeyLimits {
  readonly keys: number;
  readonly characters: number;
}

/** Apart from each other, so that a log full of values that only their name gives away does not hide the one real key. */
export type KeysFoundLimits = Readonly<Record<Sort, KeyLimits>>;

/** `unsure`: by its name only. `open`: made to be public. */
type Sort = 'sure' | 'unsure' | 'open';

const LIMITS: KeysFoundLimits = {
  sure: { keys: 2000, characters: 300_000 },
  unsure: { keys: 500, characters: 60_000 },
  open: { keys: 200, characters: 20_000 },
};

/** What room is left for further keys. */
export class KeyRoom {
  readonly #left: Record<Sort, { keys: number; characters: number }>;
  #isCut = false;
  #isFull = false;

  constructor({ sure, unsure, open }: KeysFoundLimits = LIMITS) {
    this.#left = { sure: { ...sure }, unsure: { ...unsure }, open: { ...open } };
  }

  /** Takes room for a key; false where there is none. */
  take(match: SecretMatch): boolean {
    const sort = sortOf(match);
    const left = this.#left[sort];
    const size = match.token.length;
    if (left.keys === 0 || left.characters < size) {
      this.note(true, sort === 'sure');
      return false;
    }
    left.keys -= 1;
    left.characters -= size;
    return true;
  }

  /** Others had no room for some, or for one that is sure. */
  note(isCut: boolean, isFull: boolean): void {
    this.#isCut ||= isCut;
    this.#isFull ||= isFull;
  }

  /** Keys were left out. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** A key that is sure was left out: reading on is of no use. */
  get isFull(): boolean {
    return this.#isFull;
  }
}

const sortOf = ({ kind, name }: SecretMatch): Sort =>
  kind === 'publishable' ? 'open' : name === undefined ? 'sure' : 'unsure';
