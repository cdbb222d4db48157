/** Finds secrets in a stream of bytes with memory that does not grow: overlapping windows, so that no token is cut. */
import { type FindOptions, findSecrets } from './engine.ts';
import type { SecretMatch } from './rule.ts';

/** A hit in a stream. `start` and `end` are offsets in bytes from its beginning. */
export interface StreamMatch extends SecretMatch {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters of the line; in bytes where the text is not UTF-16. */
  readonly column: number;
}

/** Bytes that are searched together. */
export const WINDOW_BYTES = 2_097_152;
/** More than the longest token or encoded stretch: what begins here is left for the next window. */
const OVERLAP = 131_072;
/** Bytes of the last window that stand before the first place that counts: boundaries and names are read from them. */
const CONTEXT = 2048;

type Encoding = 'latin1' | 'utf16le' | 'utf16be';

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
  /** Bytes at the beginning of `carried` that are there as context only. */
  #context = 0;
  /** Offset in the stream of the first byte of `carried`. */
  #offset = 0;
  readonly #lines = new LineCounter();

  constructor(options: FindOptions) {
    this.#options = options;
  }

  /** Reads on; `isLast` when nothing follows. */
  read(bytes: Buffer, isLast: boolean): StreamMatch[] {
    const window = this.#carried.length === 0 ? bytes : Buffer.concat([this.#carried, bytes]);
    this.#encoding ??= encodingOf(window);
    const width = this.#encoding === 'latin1' ? 1 : 2;
    const text = decode(window, this.#encoding);
    const cut = isLast ? text.length : Math.max(0, text.length - OVERLAP);
    const first = this.#context / width;
    const matches = findSecrets(text, this.#options)
      .filter(({ start }) => start >= first && start < cut)
      .map((match) => {
        const place = this.#lines.at(text, match.start);
        return { ...match, ...place, start: this.#offset + match.start * width, end: this.#offset + match.end * width };
      });
    if (isLast) return matches;
    const kept = Math.max(0, cut - CONTEXT);
    this.#lines.leave(text, kept);
    this.#carried = Buffer.from(window.subarray(kept * width));
    this.#context = (cut - kept) * width;
    this.#offset += kept * width;
    return matches;
  }
}

/** Lines up to a place in the window, and over all windows that were left behind. */
class LineCounter {
  /** Line breaks before the window. */
  #before = 0;
  /** Characters between the last of them and the window. */
  #column = 0;
  /** How far the window is counted, and what was counted there. */
  #countedTo = 0;
  #counted = 0;

  at(text: string, offset: number): { line: number; column: number } {
    const breaks = this.#breaksTo(text, offset);
    const last = text.lastIndexOf('\n', offset - 1);
    const isFirst = offset === 0 || last < 0;
    return { line: this.#before + breaks + 1, column: isFirst ? this.#column + offset + 1 : offset - last };
  }

  /** The window now begins at `offset`. */
  leave(text: string, offset: number): void {
    if (offset === 0) return;
    const last = text.lastIndexOf('\n', offset - 1);
    this.#before += this.#breaksTo(text, offset);
    this.#countedTo = 0;
    this.#counted = 0;
    this.#column = last < 0 ? this.#column + offset : offset - last - 1;
  }

  /** Line breaks of the window before `offset`; goes on from the last place asked for. */
  #breaksTo(text: string, offset: number): number {
    if (offset < this.#countedTo) {
      this.#countedTo = 0;
      this.#counted = 0;
    }
    for (let at = text.indexOf('\n', this.#countedTo); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
      this.#counted += 1;
    this.#countedTo = offset;
    return this.#counted;
  }
}

/** By the byte-order mark, else by where zero bytes stand in the beginning. */
const encodingOf = (bytes: Buffer): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = head.length * 0.4;
  if (head.length >= 8 && odd >= most && even === 0) return 'utf16le';
  return head.length >= 8 && even >= most && odd === 0 ? 'utf16be' : 'latin1';
};

const decode = (bytes: Buffer, encoding: Encoding): string => {
  if (encoding === 'latin1') return bytes.toString('latin1');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return encoding === 'utf16le' ? whole.toString('utf16le') : Buffer.from(whole).swap16().toString('utf16le');
};
