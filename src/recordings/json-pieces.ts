/** Cuts a JSON text that may be longer than memory into the items of one of its lists, each as bytes; nothing is parsed here. */

/** Names of the members on the way from the root to the list: `['log', 'entries']`. */
export type ListPath = readonly string[];

/** An item of the list, or a small member beside it that was asked for. */
export type JsonPiece =
  | { readonly kind: 'item'; readonly bytes: Buffer }
  | { readonly kind: 'aside'; readonly name: string; readonly bytes: Buffer }
  /** An item longer than the limit was passed over. */
  | { readonly kind: 'too-long' };

/** One item holds one request with its response; a longer one is no recording that a program wrote. */
const LONGEST_ITEM = 128 * 1024 * 1024;
const LONGEST_NAME = 64;

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

/** Place of the quote that ends a string: most bytes of a recording are passed here. The length, or one more, where the chunk ends before it. */
function quoteAfter(chunk: Uint8Array, from: number): number {
  const { length } = chunk;
  let at = from;
  while (at < length) {
    const code = chunk[at];
    if (code === QUOTE) break;
    at += code === BACKSLASH ? 2 : 1;
  }
  return at;
}

interface Copied {
  readonly kind: 'item' | 'aside';
  readonly name: string;
  readonly depth: number;
  readonly parts: Buffer[];
  size: number;
}

/** Feed it chunk after chunk; a byte belongs to one call alone, and what is cut by the end of a chunk goes on in the next. */
export class JsonPieces {
  readonly #path: ListPath;
  readonly #asides: ReadonlySet<string>;
  readonly #limit: number;
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  /** How many names of the path hold for the containers that are open. */
  #onPath = 0;
  #name = '';
  #isName = false;
  /** The value that is being copied: its kind, the depth at which it began, and what came of it in earlier chunks. */
  #copied: Copied | undefined;
  /** The root is a list. */
  #isListFirst = false;

  /** `asides`: names of objects that are beside the list and are wanted too. */
  constructor(path: ListPath, asides: readonly string[] = [], limit = LONGEST_ITEM) {
    this.#path = path;
    this.#asides = new Set(asides);
    this.#limit = limit;
  }

  /** True while the brackets of the text are not closed. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  *push(chunk: Buffer): Generator<JsonPiece> {
    let begin = this.#copied === undefined ? -1 : 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#isString) {
        at = this.#string(chunk, at);
        continue;
      }
      const code = chunk[at] ?? 0;
      if (code === QUOTE) {
        this.#isString = true;
        if (this.#copied === undefined && this.#depth <= this.#path.length) {
          this.#isName = true;
          this.#name = '';
        }
      } else if (code === OPEN || code === OPEN_LIST) {
        this.#depth += 1;
        if (this.#copied === undefined && this.#enter(code)) begin = at;
      } else if (code === CLOSE || code === CLOSE_LIST) {
        if (this.#copied !== undefined && this.#depth === this.#copied.depth) {
          yield this.#finish(chunk.subarray(begin, at + 1));
          begin = -1;
        }
        this.#leave();
      } else if (code === COMMA && this.#copied === undefined) this.#name = '';
    }
    if (this.#copied !== undefined) this.#keep(chunk.subarray(begin));
  }

  /** Passes over a string; gives the last place that was read. */
  #string(chunk: Buffer, from: number): number {
    let at = from;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      at += 1;
    }
    at = quoteAfter(chunk, at);
    // The escaped character is in the next chunk.
    if (at > chunk.length) {
      at = chunk.length;
      this.#isEscaped = true;
    }
    if (this.#isName) this.#name += chunk.toString('latin1', from, Math.min(at, from + LONGEST_NAME));
    if (at < chunk.length) {
      this.#isString = false;
      this.#isName = false;
    }
    return at;
  }

  /** Whether a value that is to be copied begins here. */
  #enter(code: number): boolean {
    const [depth, onPath] = [this.#depth, this.#onPath];
    const { length } = this.#path;
    if (depth === 1) this.#isListFirst = code === OPEN_LIST;
    const isNext = depth > 1 && onPath === depth - 2 && onPath < length && this.#name === this.#path[onPath];
    if (isNext && code === (depth === length + 1 ? OPEN_LIST : OPEN)) {
      this.#onPath += 1;
      return false;
    }
    if (code !== OPEN) return false;
    const isItem = onPath === length && depth === length + 2 && (length > 0 || this.#isListFirst);
    const isAside = onPath === length - 1 && depth === length + 1 && this.#asides.has(this.#name);
    if (!isItem && !isAside) return false;
    this.#copied = { kind: isItem ? 'item' : 'aside', name: this.#name, depth, parts: [], size: 0 };
    return true;
  }

  #leave(): void {
    if (this.#depth > 1 && this.#onPath === this.#depth - 1) this.#onPath -= 1;
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#copied === undefined) this.#name = '';
  }

  #keep(part: Buffer): void {
    const copied = this.#copied;
    if (copied === undefined) return;
    copied.size += part.length;
    // The chunk belongs to whoever reads: it may be filled again.
    if (copied.size <= this.#limit) copied.parts.push(Buffer.from(part));
    else copied.parts.length = 0;
  }

  #finish(last: Buffer): JsonPiece {
    const copied = this.#copied;
    this.#copied = undefined;
    if (copied === undefined || copied.size + last.length > this.#limit) return { kind: 'too-long' };
    const bytes = copied.parts.length === 0 ? last : Buffer.concat([...copied.parts, last]);
    return copied.kind === 'item' ? { kind: 'item', bytes } : { kind: 'aside', name: copied.name, bytes };
  }
}
