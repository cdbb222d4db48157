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

/** A long text as the bytes of one big-endian number; undefined for other characters, nothing, or more than 2048 digits. */
export const bytesOfBase62 = (text: string): Buffer | undefined => {
  if (!/^[0-9A-Za-z]{1,2048}$/.test(text)) return undefined;
  let number = 0n;
  for (let at = 0; at < text.length; at += STEP) {
    const part = text.slice(at, at + STEP);
    number = number * 62n ** BigInt(part.length) + BigInt(decodeBase62(part) ?? 0);
  }
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
};

/** Digits of which a safe number is made at once. */
const STEP = 8;
