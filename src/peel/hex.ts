/** Hexadecimal text. */

/** The bytes, or undefined when this is not an even number of hex digits. */
export const decodeHex = (text: string): Uint8Array | undefined =>
  text.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(text) ? Buffer.from(text, 'hex') : undefined;

export const encodeHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
