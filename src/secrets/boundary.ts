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

/** No letter, digit or underscore is before, and no dash ties what follows to one: `risk-sk-…` is a longer word, `${KEY:-sk-…}` is not. */
export const mayBegin = (text: string, start: number): boolean => {
  const before = text.charCodeAt(start - 1);
  if (isWord(before)) return endsEscape(text, start);
  return !(before === DASH && isWord(text.charCodeAt(start - 2)));
};

/** As `mayBegin`, on both sides. */
export const isWholeToken = (text: string, start: number, end: number): boolean => {
  const after = text.charCodeAt(end);
  if (isWord(after) || (after === DASH && isWord(text.charCodeAt(end + 1)))) return false;
  return mayBegin(text, start);
};

/** Characters looked at beside a token: enough to distinguish data from the path of a URL. */
const BESIDE = 64;
const BASE64 = /^[A-Za-z0-9+/]{48,64}$/;

/**
 * The token is a stretch of letters between the `+` and `/` of a longer stretch of base64: data that holds its shape by chance. A path of a
 * URL has slashes too, but is not of all kinds of characters so evenly.
 */
export const isInsideBase64 = (text: string, start: number, end: number): boolean => {
  const before = text[start - 1];
  const after = text[end];
  return (
    ((before === '+' || before === '/') && isData(text.slice(Math.max(0, start - BESIDE), start))) ||
    ((after === '+' || after === '/') && isData(text.slice(end, end + BESIDE)))
  );
};

const isData = (beside: string): boolean =>
  BASE64.test(beside) && count(beside, /[A-Z]/g) >= 8 && count(beside, /[a-z]/g) >= 8 && count(beside, /\d/g) >= 3;

const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;
