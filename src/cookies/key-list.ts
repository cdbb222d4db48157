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

/** Takes a list in pieces of any length, and gives the lines that each piece ends. */
export interface KeyLines {
  push(piece: Uint8Array): readonly KeyLine[];
  /** The line behind the last line feed. */
  end(): readonly KeyLine[];
}

const LONGEST = 8_192;

/**
 * Lines end with LF or CRLF; empty ones are skipped. `hex:` and `base64:` say how the rest is written; anything else is the key as it stands, spaces included.
 * Of a line that is longer than 8,192 bytes nothing is kept.
 */
export const createKeyLines = (): KeyLines => {
  let line = 1;
  let begun: Uint8Array = new Uint8Array();
  const ended = (bytes: Uint8Array): readonly KeyLine[] => {
    const read = parseKeyLine(begun.length === 0 ? bytes : Buffer.concat([begun, bytes]), line);
    begun = new Uint8Array();
    line += 1;
    return read.key || read.problem ? [read] : [];
  };
  return {
    push(piece) {
      const lines: KeyLine[] = [];
      let start = 0;
      for (let end = piece.indexOf(0x0a); end >= 0; end = piece.indexOf(0x0a, start)) {
        lines.push(...ended(piece.subarray(start, end)));
        start = end + 1;
      }
      // One byte more than the longest line tells that it is too long, however much follows.
      const kept = LONGEST + 2 - begun.length;
      if (kept > 0) begun = Buffer.concat([begun, piece.subarray(start, start + kept)]);
      return lines;
    },
    end: () => ended(new Uint8Array()),
  };
};

/** One line without its line feed. */
export const parseKeyLine = (bytes: Uint8Array, line: number): KeyLine => {
  const content = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
  if (content.length === 0) return {};
  if (content.length > LONGEST) return { problem: { line, why: `is longer than ${LONGEST} bytes; passed over` } };
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
