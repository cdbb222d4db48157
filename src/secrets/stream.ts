/** Finds secrets in a stream of bytes with memory that does not grow: overlapping windows, so that no token is cut. */
import type { FindOptions } from './engine.ts';
import type { Mark } from './marks.ts';
import type { SecretMatch } from './rule.ts';
import {
  type Encoding,
  encodingOf,
  joinLines,
  type Lines,
  NO_LINES,
  searchWindow,
  WINDOW_BYTES,
  type WindowMatch,
} from './window.ts';

/** A hit in a stream. `start` and `end` are offsets in bytes from its beginning. */
export interface StreamMatch extends SecretMatch {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters (UTF-16 code units) of the line. */
  readonly column: number;
  /** A mark beside it says that it may be here. */
  readonly allowed?: Mark;
  /** It is in the documentation of a source file (a doc comment, a docstring) or in its own tests. */
  readonly documented?: true;
}

/**
 * The same matches as `findSecrets` would give for the whole text, in order. UTF-16 is known by its mark or by its zero bytes; all else is
 * read a byte a character, since every token is ASCII. A chunk of `WINDOW_BYTES` or more may be overwritten once the next is asked for.
 */
export async function* findSecretsInStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: FindOptions = {},
): AsyncGenerator<StreamMatch> {
  const reader = new Reader(options);
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < WINDOW_BYTES) continue;
    yield* reader.read(joined(waiting), false);
    waiting = [];
    size = 0;
  }
  yield* reader.read(joined(waiting), true);
}

/** One chunk needs no copy. */
const joined = (chunks: readonly Uint8Array[]): Buffer => {
  const [first] = chunks;
  return chunks.length === 1 && first
    ? Buffer.from(first.buffer, first.byteOffset, first.length)
    : Buffer.concat(chunks);
};

class Reader {
  readonly #options: FindOptions;
  #encoding: Encoding | undefined;
  /** The end of the last window, read again. */
  #carried: Buffer = Buffer.alloc(0);
  /** Where `carried` begins: bytes of the stream, and lines. */
  #offset = 0;
  #lines: Lines = NO_LINES;

  constructor(options: FindOptions) {
    this.#options = options;
  }

  /** Reads on; `isLast` when nothing follows. */
  read(bytes: Buffer, isLast: boolean): StreamMatch[] {
    const window = this.#carried.length === 0 ? bytes : Buffer.concat([this.#carried, bytes]);
    this.#encoding ??= encodingOf(window);
    const plan = { encoding: this.#encoding, isFirst: this.#offset === 0, isLast };
    const { matches, kept, lines } = searchWindow(window, plan, this.#options);
    const [offset, before] = [this.#offset, this.#lines];
    this.#carried = Buffer.from(window.subarray(kept));
    this.#offset += kept;
    this.#lines = joinLines(before, lines);
    return matches.map((match) => placed(match, offset, before));
  }
}

const placed = (match: WindowMatch, offset: number, { breaks, column }: Lines): StreamMatch => ({
  ...match,
  line: breaks + match.line,
  column: match.line === 1 ? column + match.column : match.column,
  start: offset + match.start,
  end: offset + match.end,
});
