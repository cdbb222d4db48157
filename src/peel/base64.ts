/** Base64, both alphabets of RFC 4648, with the canonical rule that a verified signature needs (section 3.5). */

export type Base64Alphabet = 'standard' | 'url' | 'either';

const SHAPES: Readonly<Record<Base64Alphabet, RegExp>> = {
  standard: /^[A-Za-z0-9+/]*$/,
  url: /^[A-Za-z0-9_-]*$/,
  either: /^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)$/,
};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The bytes; padding may be there in full or not at all. Undefined for any other character or an impossible length. */
export const decodeBase64 = (text: string, alphabet: Base64Alphabet = 'either'): Uint8Array | undefined => {
  const body = withoutPadding(text);
  if (body === undefined || body.length % 4 === 1 || !SHAPES[alphabet].test(body)) return undefined;
  return Buffer.from(body, 'base64');
};

/** True when this is the one text that encodes its bytes, padding aside. */
export const isCanonicalBase64 = (text: string): boolean => {
  const body = withoutPadding(text);
  if (body === undefined || body.length % 4 === 1) return false;
  const spare = body.length % 4;
  return spare === 0 || sextet(body.charAt(body.length - 1)) % (spare === 2 ? 16 : 4) === 0;
};

const withoutPadding = (text: string): string | undefined => {
  if (!text.endsWith('=')) return text;
  if (text.length % 4 !== 0) return undefined;
  return text.slice(0, text.endsWith('==') ? -2 : -1);
};

const sextet = (character: string): number => {
  if (character === '+' || character === '-') return 62;
  if (character === '/' || character === '_') return 63;
  return ALPHABET.indexOf(character);
};
