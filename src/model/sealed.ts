/**
 * A secret that the server leaked, on its way from a check to the mask. However it is printed, logged, concatenated or
 * serialised, only its masked form comes out; the text itself is reached through `reveal` alone, which only the layers that
 * compare or mask may call (a test holds the list).
 */
export class Sealed {
  readonly #value: string;
  /** A person wrote it, so that our own texts may hold it by chance. */
  readonly isWord: boolean;

  constructor(value: string, isWord = false) {
    this.#value = value;
    this.isWord = isWord;
  }

  get length(): number {
    return this.#value.length;
  }

  /** `sk_l…D1CD`: enough to find it again, too little to use. */
  get masked(): string {
    return maskOf(this.#value);
  }

  toString(): string {
    return this.masked;
  }

  toJSON(): string {
    return this.masked;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Sealed(${this.masked})`;
  }

  static reveal(sealed: Sealed): string {
    return sealed.#value;
  }
}

/** First and last four characters from 16 on, first two from 8 on, nothing of a shorter one. */
export function maskOf(value: string): string {
  if (value.length >= 16) return `${value.slice(0, 4)}…${value.slice(-4)}`;
  return value.length >= 8 ? `${value.slice(0, 2)}…` : '…';
}
