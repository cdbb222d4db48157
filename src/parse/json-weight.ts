/** Looks at the bytes of a JSON object or list before it is parsed: a short text of brackets becomes values that fill the memory. */

/** What a text is refused for: it is no JSON, is nested too deeply, or has too many values. */
export type JsonRefusal = 'invalid' | 'deep' | 'many';

const MOST_LEVELS = 100;
const QUOTE = 34;
const BACKSLASH = 92;
const OTHER = 0;
const SPACE = 1;
const WORD = 2;
const COMMA = 3;
const OPEN = 4;
const CLOSE = 5;

/** What a byte outside of strings is. */
const KINDS = new Uint8Array(256);
for (const [kind, signs] of [
  [SPACE, ' \t\r\n'],
  [WORD, ':-+.0123456789eEtrufalsn'],
  [COMMA, ','],
  [OPEN, '[{'],
  [CLOSE, ']}'],
] as const)
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;

/** Feed it piece after piece; holds none of them. Not all that it lets pass is JSON. */
export class JsonWeight {
  readonly #mostValues: number;
  #depth = 0;
  #values = 0;
  #isString = false;
  #isEscaped = false;
  #isOver = false;

  constructor(mostValues: number) {
    this.#mostValues = mostValues;
  }

  /** Why the text is refused; undefined so far as it is not. */
  push(piece: Uint8Array): JsonRefusal | undefined {
    for (let at = 0; at < piece.length; at += 1) {
      if (this.#isString) at = this.#stringEnd(piece, at);
      else if (piece[at] === QUOTE && this.#depth > 0) this.#isString = true;
      else {
        const refusal = this.#sign(KINDS[piece[at] ?? 0] ?? OTHER);
        if (refusal !== undefined) return refusal;
      }
    }
    return undefined;
  }

  /** The place of the quote that ends the string, or the end of the piece. */
  #stringEnd(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (piece[at] === BACKSLASH) this.#isEscaped = true;
      else if (piece[at] === QUOTE) {
        this.#isString = false;
        return at;
      }
    }
    return piece.length;
  }

  #sign(kind: number): JsonRefusal | undefined {
    if (kind === SPACE) return undefined;
    if (kind === OTHER || this.#isOver || (this.#depth === 0 && kind !== OPEN)) return 'invalid';
    if (kind === OPEN) this.#depth += 1;
    if (kind === CLOSE) this.#depth -= 1;
    if (kind === OPEN || kind === COMMA) this.#values += 1;
    this.#isOver = kind === CLOSE && this.#depth === 0;
    if (this.#depth > MOST_LEVELS) return 'deep';
    return this.#values > this.#mostValues ? 'many' : undefined;
  }
}
