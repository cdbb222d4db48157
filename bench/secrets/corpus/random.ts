/** A seeded generator: the same seed gives the same corpus on every machine. */

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, `limit` (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    return items.flatMap(() => left.splice(this.below(left.length), 1));
  }

  from(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join('');
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)));
  }

  alnum = (length: number): string => this.from(LOWER + UPPER + DIGITS, length);
  lower = (length: number): string => this.from(LOWER + DIGITS, length);
  upper = (length: number): string => this.from(UPPER + DIGITS, length);
  letters = (length: number): string => this.from(UPPER, length);
  base32 = (length: number): string => this.from(`${UPPER}234567`, length);
  hex = (length: number): string => this.from(`${DIGITS}abcdef`, length);
  digits = (length: number): string => this.from('123456789', 1) + this.from(DIGITS, length - 1);
  /** As many characters of base64, without its padding. */
  base64 = (length: number): string => this.from(`${LOWER + UPPER + DIGITS}+/`, length);
  /** As many characters of base64url; both ends are letters, so that the shape's own end is not in doubt. */
  base64url = (length: number): string =>
    this.from(LOWER, 1) + this.from(`${LOWER + UPPER + DIGITS}-_`, length - 2) + this.from(LOWER, 1);
  uuid = (): string =>
    [
      this.hex(8),
      this.hex(4),
      `4${this.hex(3)}`,
      `${this.pick(['8', '9', 'a', 'b'])}${this.hex(3)}`,
      this.hex(12),
    ].join('-');
}

/** Three dotted parts of a JSON Web Token with these claims and an invented signature. */
export const jwt = (random: Random, claims: Readonly<Record<string, unknown>>): string =>
  [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(random.bytes(32).toString('base64url'))
    .join('.');
