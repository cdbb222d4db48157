/** By UTF-16 unit: one more than the value of the character in either base64 alphabet, 0 for all others. */
const alphabet = new Uint8Array(65_536);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((character, value) => {
  alphabet[character.charCodeAt(0)] = value + 1;
});
alphabet['-'.charCodeAt(0)] = 63;
alphabet['_'.charCodeAt(0)] = 64;

/** Six bits; 0 for what is no character of base64. */
export const base64Value = (unit: number): number => Math.max(0, (alphabet[unit] ?? 0) - 1);

/** A character of either alphabet. */
export const isBase64 = (unit: number): boolean => (alphabet[unit] ?? 0) !== 0;

/** Where the characters of base64 from `start` on end. */
export const base64End = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && alphabet[text.charCodeAt(end)] !== 0) end += 1;
  return end;
};
