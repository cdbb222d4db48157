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

/** No letter, digit or underscore touches the token, and no dash ties it to one: `risk-sk-…` is a longer word, `${KEY:-sk-…}` is not. */
export const standsAlone = (text: string, start: number, end: number): boolean => {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWord(after) || (isWord(before) && !endsEscape(text, start))) return false;
  if (before === DASH && isWord(text.charCodeAt(start - 2))) return false;
  return !(after === DASH && isWord(text.charCodeAt(end + 1)));
};
