/** A user's own list of keys: one a line, read as bytes, because a key need not be text. Of any size, as it is read in pieces. */
import { decodeBase64 } from '../peel/base64.ts';
import { fromUtf8 } from '../peel/bytes.ts';
import { decodeHex } from '../peel/hex.ts';
import type { KnownKey } from './keys.ts';

export interface KeyListProblem {
  /** Counted from 1. */
  readonly line: number;
  /** For a message; never holds the key. */
  readonly why: string;
}

/** What one line says: a key, a problem, both (bytes that are no text are still tried as they are), or nothing. */
export interface KeyLine {
  readonly key?: KnownKey;
  readonly problem?: KeyListProblem;
}

/** In bytes. */
export const LONGEST_LINE = 8_192;

/**
 * One line without its line feed; a CR at its end is none of the key. An empty one is skipped. `hex:` and `base64:` say how the rest is written; anything else is the key as it is, spaces
 * included.
 */
export const parseKeyLine = (bytes: Uint8Array, line: number): KeyLine => {
  const content = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
  if (content.length === 0) return {};
  if (content.length > LONGEST_LINE)
    return { problem: { line, why: `is longer than ${LONGEST_LINE} bytes; passed over` } };
  const source = `line ${line} of the key list`;
  const text = fromUtf8(content);
  if (text === undefined) {
    return {
      key: { bytes: content, formats: [], source },
      problem: { line, why: 'is not UTF-8; its bytes are tried as they are' },
    };
  }
  const [, encoding, rest = ''] = /^(hex|base64):(.{0,8192})$/s.exec(text) ?? [];
  if (encoding === undefined) return { key: { bytes: content, formats: [], source } };
  const decoded = encoding === 'hex' ? decodeHex(rest) : decodeBase64(rest);
  if (!decoded || decoded.length === 0) {
    const written = encoding === 'hex' ? 'hexadecimal' : 'base64';
    return { problem: { line, why: `is not ${written} after its prefix; passed over` } };
  }
  return { key: { bytes: decoded, formats: [], source } };
};
