/** A user's own list of keys: one a line, read as bytes, because a key need not be text. */
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

export interface KeyList {
  readonly keys: readonly KnownKey[];
  readonly problems: readonly KeyListProblem[];
}

/** What one line says: a key, a problem, both (bytes that are no text are still tried as they are), or nothing. */
export interface KeyLine {
  readonly key?: KnownKey;
  readonly problem?: KeyListProblem;
}

const MOST_PROBLEMS = 100;

/**
 * Lines end with LF or CRLF; empty ones are skipped. `hex:` and `base64:` say how the rest is written; anything else is the key as it stands, spaces included.
 * At most 100 problems are kept.
 */
export const parseKeyList = (bytes: Uint8Array): KeyList => {
  const keys: KnownKey[] = [];
  const problems: KeyListProblem[] = [];
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const { key, problem } = parseKeyLine(bytes.subarray(start, end), line);
    if (key) keys.push(key);
    if (problem && problems.length < MOST_PROBLEMS) problems.push(problem);
    start = end + 1;
  }
  return { keys, problems };
};

/** One line without its line feed, for lists that are read as a stream. */
export const parseKeyLine = (bytes: Uint8Array, line: number): KeyLine => {
  const content = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
  if (content.length === 0) return {};
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
  if (!decoded || decoded.length === 0)
    return { problem: { line, why: `is not ${encoding === 'hex' ? 'hexadecimal' : 'base64'} after its prefix` } };
  return { key: { bytes: decoded, formats: [], source } };
};
