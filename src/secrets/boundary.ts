/** Where a token may begin and end in received text. */

const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;

const DASH = 45;
const BACKSLASH = 92;

/** The letter before is that of `\n`, `\r` or `\t`: a line ends there, no word goes on. */
const endsEscape = (text: string, start: number): boolean =>
  text.charCodeAt(start - 2) === BACKSLASH &&
  'nrt'.includes(text.charAt(start - 1)) &&
  text.charCodeAt(start - 3) !== BACKSLASH;

/** No letter, digit or underscore stands before, and no dash ties what follows to one: `risk-sk-…` is a longer word, `${KEY:-sk-…}` is not. */
export const mayBegin = (text: string, start: number): boolean => {
  const before = text.charCodeAt(start - 1);
  if (isWord(before)) return endsEscape(text, start);
  return !(before === DASH && isWord(text.charCodeAt(start - 2)));
};

/** As `mayBegin`, on both sides. */
export const standsAlone = (text: string, start: number, end: number): boolean => {
  const after = text.charCodeAt(end);
  if (isWord(after) || (after === DASH && isWord(text.charCodeAt(end + 1)))) return false;
  return mayBegin(text, start);
};
