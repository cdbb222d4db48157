/** Django's base62 (django/utils/baseconv.py, now django/core/signing.py): digits, capitals, small letters. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A non-negative number, or undefined for other characters, nothing, or more than 8 digits. */
export const decodeBase62 = (text: string): number | undefined => {
  if (!/^[0-9A-Za-z]{1,8}$/.test(text)) return undefined;
  return [...text].reduce((sum, character) => sum * 62 + ALPHABET.indexOf(character), 0);
};

/** `number` must be a safe non-negative integer. */
export const encodeBase62 = (number: number): string => {
  let rest = number;
  let text = '';
  do {
    text = ALPHABET.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return text;
};
