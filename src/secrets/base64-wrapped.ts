/** Base64 over several lines of one length, as `base64`, `openssl` and mail write it (RFC 2045, RFC 7468), plain or indented. */
import { isBase64 } from '../peel/base64-alphabet.ts';
import type { Run } from './base64-runs.ts';

/** Characters of a stretch that is opened. */
export const LONGEST_STRETCH = 65_536;
/** Lines are this long at least: shorter ones under each other are a list. */
const SHORTEST_LINE = 56;
const MOST_INDENT = 80;

/** `run` with the lines that go on below it; `run` itself when there are none. */
export const wrappedFrom = (text: string, run: Run): Run => {
  const width = run.end - run.start;
  if (width < SHORTEST_LINE || width % 4 !== 0 || text[run.end - 1] === '=') return run;
  let { end } = run;
  for (let next = nextLine(text, end); next !== undefined; next = nextLine(text, end)) {
    const until = lineEnd(text, next, width);
    if (until === next || until - run.start > LONGEST_STRETCH) break;
    end = until;
    if (end - next < width) break;
  }
  return { start: run.start, end };
};

/** The stretch without its line ends. */
export const unwrapped = (text: string, { start, end }: Run): string => {
  const stretch = text.slice(start, end);
  return /[\s\\]/.test(stretch) ? stretch.replace(/\\r|\\n|[\s\\]/g, '') : stretch;
};

/** Where the next line begins, over a line end and spaces; line ends may be written `\n`, as strings have them. */
const nextLine = (text: string, at: number): number | undefined => {
  let next = at;
  if (text.startsWith('\\r', next)) next += 2;
  else if (text[next] === '\r') next += 1;
  if (text.startsWith('\\n', next)) next += 2;
  else if (text[next] === '\n') next += 1;
  else return undefined;
  const most = next + MOST_INDENT;
  while (next < most && (text[next] === ' ' || text[next] === '\t')) next += 1;
  return next;
};

/** What may be behind the last line: its end, or what closes the string, the element or the list that it is in. */
const CLOSES = /^[ \t]{0,8}(?:[\r\n\\"'`<),;}\]-]|$)/;

/** The end of at most `width` characters of base64 with their padding; the beginning where more follow, or none, or where it is a name. */
const lineEnd = (text: string, start: number, width: number): number => {
  let end = start;
  while (end < text.length && end - start <= width && isBase64(text.charCodeAt(end))) end += 1;
  while (end - start < width && text[end] === '=') end += 1;
  return end - start > width || !CLOSES.test(text.slice(end, end + 9)) ? start : end;
};
