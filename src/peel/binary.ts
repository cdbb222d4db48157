/** What bytes that came out of a layer are: compressed, text, a binary structure with text in it, or nothing that can be read. */
import { fromUtf8, isPrintable, startsWithBytes } from './bytes.ts';
import { inflate } from './inflate.ts';
import { printableStrings } from './strings.ts';

export interface Reading {
  readonly layers: readonly string[];
  readonly text: string;
  readonly bytes?: Uint8Array;
}

/** First bytes of serialisers that hold text: [name, bytes]. Sources: CPython pickle.py, Ruby marshal.c, Erlang ext_dist, Java Object Serialization, MS-NRBF. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['pickle', [0x80, 0x02]],
  ['pickle', [0x80, 0x03]],
  ['pickle', [0x80, 0x04]],
  ['pickle', [0x80, 0x05]],
  ['marshal', [0x04, 0x08]],
  ['etf', [0x83, 0x74]],
  ['etf', [0x83, 0x68]],
  ['java', [0xac, 0xed, 0x00, 0x05]],
  ['dotnet', [0x00, 0x01, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0x01]],
];
/** Shorter runs of printable characters turn up in random bytes. */
const DISTINCTIVE_RUN = 10;

/** Undefined when nothing can be read. `limit` bounds what decompression may give. */
export const readBytes = (bytes: Uint8Array, limit: number): Reading | undefined => {
  // Erlang's compressed term: 131, 80, four bytes of size, zlib (ext_dist).
  const inflated = inflate(startsWithBytes(bytes, [0x83, 0x50]) ? bytes.subarray(6) : bytes, limit);
  if (inflated) {
    const inner = readPlain(inflated.bytes);
    return inner && { ...inner, layers: [inflated.layer, ...inner.layers] };
  }
  return readPlain(bytes);
};

const readPlain = (bytes: Uint8Array): Reading | undefined => {
  const text = fromUtf8(bytes);
  if (text !== undefined && text !== '' && isPrintable(text)) return { layers: [], text };
  const mark = MARKS.find(([, prefix]) => startsWithBytes(bytes, prefix))?.[0];
  const strings = printableStrings(bytes, mark === undefined ? DISTINCTIVE_RUN : 3);
  const found = strings.reduce((sum, run) => sum + run.length, 0);
  if (found === 0 || (mark === undefined && found * 4 < bytes.length)) return undefined;
  return { layers: [mark ?? 'binary', 'strings'], text: strings.join('\n'), bytes };
};
