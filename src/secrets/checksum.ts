/** Check digits that providers put into their tokens. */
import type { Checksum } from './rule.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as in zlib and PNG, of ASCII text. */
export const crc32 = (text: string): number => {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) crc = (TABLE[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** CRC-32 in base 62, digits before capitals before small letters, six characters (GitHub, npm, Vercel). */
export const crcBase62 = (body: string): string => {
  let value = crc32(body);
  let digits = '';
  for (let place = 0; place < 6; place += 1) {
    digits = BASE62.charAt(value % 62) + digits;
    value = Math.floor(value / 62);
  }
  return digits;
};

/** CRC-32 in base 36, padded to `length` (GitLab's routable tokens). */
export const crcBase36 = (body: string, length: number): string => crc32(body).toString(36).padStart(length, '0');

/** CRC-32, its least byte first, in base64 without the padding: six characters (Confluent). */
export const crcBase64 = (body: string): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(body));
  return bytes.toString('base64').slice(0, 6);
};

/** CRC-32 in hexadecimal, eight characters (Zuplo). */
export const crcHex = (body: string): string => crc32(body).toString(16).padStart(8, '0');

/** Compares the last `width` characters of what follows the prefix with what `digits` makes of the rest. */
export const tailChecksum =
  (prefixLength: number, width: number, digits: (body: string) => string) =>
  (token: string): Checksum => {
    const body = token.slice(prefixLength, -width);
    return digits(body) === token.slice(-width) ? 'valid' : 'invalid';
  };
