/** Where source code joins a string out of parts because a line was too long: `"…" + "…"`, `"…" "…"`, `'…' . '…'`, a backslash at the line's end. */
import { byteSet } from './byte-set.ts';
import { isJoinedList } from './joined-lists.ts';
import type { Run } from './literal-guards.ts';
import type { Stretch } from './view.ts';

/** A sign that joins, with line ends round it: `+`, `.` of PHP and Perl, `..` of Lua, `&` of Visual Basic, `~` of Twig, `<<`, `++`, `<>`, `||`, `^`. */
const BY_SIGN =
  /(\\{0,3}["'`])[ \t]{0,40}(?:\r?\n[ \t]{0,80})?(?:\+{1,2}|\.{1,2}|&|~|<<|<>|\|\||\^)[ \t]{0,40}(?:_[ \t]{0,8})?(?:(?:#|\/\/)[^\r\n"'`]{0,80})?(?:\r?\n[ \t]{0,80})?[bBrRuUfFLsN@$]{0,2}(\\{0,3}["'`])/y;
/** C, Python, Swift: nothing but the line's end; Ruby has a backslash before it. */
const BY_LINE =
  /(\\{0,3}["'`])[ \t]{0,40}\\?(?:(?:#|\/\/)[^\r\n"'`]{0,80})?\r?\n[ \t]{0,80}[bBrRuUfFLsN@$]{0,2}(\\{0,3}["'`])/y;
/** Shells: the strings touch. Java, JavaScript: a call adds the next. */
const BY_CALL =
  /(\\{0,3}["'`])(?:[ \t]{0,8}\)?[ \t]{0,8}(?:\r?\n[ \t]{0,80})?\.(?:concat|[aA]ppend)\([ \t]{0,8})?(\\{0,3}["'`])/y;
/** Between the strings of a list; only where the list is joined. */
const BY_COMMA = /(\\{0,3}["'`])[ \t]{0,8},[ \t]{0,8}(?:\r?\n[ \t]{0,80})?[bBrRuUfF]{0,2}(\\{0,3}["'`])/y;
/** A line that goes on inside the string: shells, JavaScript, quoted YAML. */
const CONTINUED = /\\\r?\n[ \t]{0,80}/y;

const MOST_PARTS = 12;
const LONGEST_PART = 200;
/** A first part that is no more than the mark of a provider was parted on purpose, as examples and tests do. */
const SHORTEST_PART = 4;

/** Letters, digits and the signs of keys: not those that end a string. */
const isTokenCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 58) ||
  code === 95 ||
  code === 43 ||
  code === 61;

/** What opens a joint: the end of a string, or a backslash. */
const OPENS = `"'\\\``;

/** What is after the text of a provider where its string may be joined to another. */
export const JOINED: Run = {
  set: byteSet(isTokenCode),
  least: SHORTEST_PART,
  most: LONGEST_PART,
  follows: byteSet((byte) => OPENS.includes(String.fromCharCode(byte))),
};

const partEnd = (text: string, from: number): number => {
  const most = Math.min(text.length, from + LONGEST_PART);
  let at = from;
  while (at < most && isTokenCode(text.charCodeAt(at))) at += 1;
  return at;
};

/** The joints of the string in which `from` is, in order; none where it is whole. */
export const jointsAfter = (text: string, from: number): Stretch[] => {
  const found: Stretch[] = [];
  let end = partEnd(text, from);
  if (end - from < SHORTEST_PART) return found;
  for (
    let next = jointEnd(text, end, from);
    next > end && found.length < MOST_PARTS;
    next = jointEnd(text, end, from)
  ) {
    found.push({ start: end, end: next });
    end = partEnd(text, next);
  }
  return found;
};

/** Where the string begins that `at` is in: its quote. */
const partStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && start > at - LONGEST_PART && isTokenCode(text.charCodeAt(start - 1))) start -= 1;
  return Math.max(0, start - 1);
};

/** Where the joint that begins at `at` ends; `at` when there is none. The first part of the string holds `from`. */
const jointEnd = (text: string, at: number, from: number): number => {
  if (!OPENS.includes(text.charAt(at) || ' ')) return at;
  for (const pattern of [BY_SIGN, BY_LINE, CONTINUED, BY_CALL, BY_COMMA]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    // Both strings have the same quotes, escaped alike where code is in a string.
    if (!match || match[1] !== match[2]) continue;
    if (pattern === BY_COMMA && !isJoinedList(text, partStart(text, from), at)) continue;
    return at + match[0].length;
  }
  return at;
};
