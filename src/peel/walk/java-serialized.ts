/** Java object streams (Java Object Serialization Specification, chapter 6): strings and class names, scanned and not loaded. */
import { startsWithBytes } from '../bytes.ts';
import { textOf, type Walked, walked } from './plain.ts';

const TC_STRING = 0x74;
const TC_CLASSDESC = 0x72;
const MOST = 500;

/** The strings of the stream as a list; undefined unless the stream's magic `AC ED 00 05` is there. */
export const walkJavaSerialized = (bytes: Uint8Array): Walked | undefined => {
  if (!startsWithBytes(bytes, [0xac, 0xed, 0x00, 0x05])) return undefined;
  return walked((classes) => {
    const strings: string[] = [];
    let at = 4;
    while (at < bytes.length && strings.length < MOST) {
      const tag = bytes[at];
      const text = tag === TC_STRING || tag === TC_CLASSDESC ? textAt(bytes, at + 1) : undefined;
      if (text !== undefined) (tag === TC_STRING ? strings : classes).push(text);
      at += text === undefined ? 1 : 3 + Buffer.byteLength(text);
    }
    return strings;
  });
};

/** A two-byte length and that many bytes of printable text. */
const textAt = (bytes: Uint8Array, at: number): string | undefined => {
  const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  if (length === 0 || at + 2 + length > bytes.length) return undefined;
  const text = textOf(bytes.subarray(at + 2, at + 2 + length));
  return /^[\x20-\x7e\u00a0-\uffff]{1,65535}$/.test(text) ? text : undefined;
};
