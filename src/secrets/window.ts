/** One window of a text that may be longer than memory: what is in it, and how its lines go on in the next. */
import { Documentation } from './documentation.ts';
import { type FindOptions, findSecrets } from './engine.ts';
import { countLines } from './line-count.ts';
import { type Mark, markAt } from './marks.ts';
import type { SecretMatch } from './rule.ts';

/** Bytes that are searched together. */
export const WINDOW_BYTES = 2_097_152;
/** Characters, more than the longest token or encoded stretch has: what begins here is left for the next window. */
const OVERLAP = 131_072;
/** Characters before the first place that counts: boundaries and names are read from them. */
const CONTEXT = 2048;

export type Encoding = 'latin1' | 'utf16le' | 'utf16be';

/** How far the lines have come: the line breaks before a place, and the characters between the last of them and it. */
export interface Lines {
  readonly breaks: number;
  readonly column: number;
}

export const NO_LINES: Lines = { breaks: 0, column: 0 };

/** The lines of two stretches of text, one after the other. */
export const joinLines = (first: Lines, second: Lines): Lines => ({
  breaks: first.breaks + second.breaks,
  column: second.breaks === 0 ? first.column + second.column : second.column,
});

/** A hit in a window: its offsets are bytes, its place counts lines and columns from 1, all from where the window begins. */
export interface WindowMatch extends SecretMatch {
  readonly line: number;
  readonly column: number;
  /** A mark beside it says that it may be here. */
  readonly allowed?: Mark;
  /** It is in the documentation of a source file (a doc comment, a docstring) or in its own tests. */
  readonly documented?: true;
}

export interface WindowPlan {
  readonly encoding: Encoding;
  /** Another window came before this one: its end is read again. */
  readonly isFirst: boolean;
  /** Nothing follows: everything counts. */
  readonly isLast: boolean;
}

export interface WindowFound {
  readonly matches: readonly WindowMatch[];
  /** Bytes from the window's beginning to where the next one begins, and the lines of them. */
  readonly kept: number;
  readonly lines: Lines;
}

/** Bytes of a window that the one before it has too. */
export const sharedBytes = (encoding: Encoding): number => (OVERLAP + CONTEXT) * widthOf(encoding);

/** Searches one window. A match belongs to the window in which it begins, but for the shared end, which is the next one's. */
export const searchWindow = (
  bytes: Buffer,
  { encoding, isFirst, isLast }: WindowPlan,
  options: FindOptions = {},
): WindowFound => {
  const width = widthOf(encoding);
  const text = decode(bytes, encoding);
  const from = isFirst ? 0 : CONTEXT;
  const until = isLast ? text.length : Math.max(0, text.length - OVERLAP);
  const isBytes = encoding === 'latin1';
  const lineAt = lineFinder(text, isBytes, isFirst && BYTE_ORDER_MARK.test(text));
  const documentation = new Documentation(text);
  const matches = findSecrets(text, options)
    .filter(({ start }) => start >= from && start < until)
    .map((match) => ({
      ...match,
      ...placeAt(lineAt(match.start)),
      ...allowedBy(markAt({ text, start: match.start, end: match.end, isBytes }, match.rule.id)),
      ...(documentation.holds(match.start) ? DOCUMENTED : {}),
      start: match.start * width,
      end: match.end * width,
    }));
  const kept = isLast ? text.length : Math.max(0, until - CONTEXT);
  return { matches, kept: kept * width, lines: isLast ? NO_LINES : lineAt(kept) };
};

const DOCUMENTED = { documented: true } as const;

const allowedBy = (mark: Mark | undefined): Pick<WindowMatch, 'allowed'> =>
  mark === undefined ? {} : { allowed: mark };

/** As UTF-16, and as the bytes of UTF-8. It is no character of the first line. */
const BYTE_ORDER_MARK = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

const widthOf = (encoding: Encoding): number => (encoding === 'latin1' ? 1 : 2);

const placeAt = ({ breaks, column }: Lines): { line: number; column: number } => ({
  line: breaks + 1,
  column: column + 1,
});

/** Asked for places in order, it counts on from the last; for an earlier one it begins again. */
const lineFinder = (text: string, isBytes: boolean, isMarked: boolean): ((offset: number) => Lines) => {
  const beginning = { at: 0, breaks: 0, column: isMarked ? -1 : 0 };
  const countOf = isBytes ? countLines : countWide;
  let { at, breaks, column } = beginning;
  return (offset) => {
    if (offset < at) ({ at, breaks, column } = beginning);
    const passed = countOf(text, at, offset);
    if (passed.breaks === 0) column += passed.units;
    else column = countOf(text, text.lastIndexOf('\n', offset - 1) + 1, offset).units;
    breaks += passed.breaks;
    at = offset;
    return { breaks, column };
  };
};

/** Of text whose characters are UTF-16 code units. */
const countWide: typeof countLines = (text, from, to) => {
  let breaks = 0;
  for (let next = text.indexOf('\n', from); next >= 0 && next < to; next = text.indexOf('\n', next + 1)) breaks += 1;
  return { breaks, units: to - from };
};

/** By the byte-order mark, else by where zero bytes are in the beginning. */
export const encodingOf = (bytes: Buffer): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return 'latin1';
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
