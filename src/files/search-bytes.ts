/** Searches bytes that are all there, window by window, as a long file is searched. */
import {
  encodingOf,
  joinLines,
  type Lines,
  NO_LINES,
  searchWindow,
  sharedBytes,
  WINDOW_BYTES,
  type WindowMatch,
} from '../secrets/window.ts';

/** The matches in order, their places counted from the beginning; `file` is what the bytes are called. */
export function* matchesIn(bytes: Buffer, file: string): Generator<WindowMatch> {
  const encoding = encodingOf(bytes);
  const shared = sharedBytes(encoding);
  let lines: Lines = NO_LINES;
  for (let end = WINDOW_BYTES, start = 0; ; start = end - shared, end += WINDOW_BYTES) {
    const isLast = end >= bytes.length;
    const window = bytes.subarray(start, Math.min(end, bytes.length));
    const found = searchWindow(window, { encoding, isFirst: start === 0, isLast }, { file });
    for (const match of found.matches) {
      const column = match.line === 1 ? lines.column + match.column : match.column;
      yield { ...match, line: lines.breaks + match.line, column };
    }
    if (isLast) return;
    lines = joinLines(lines, found.lines);
  }
}
