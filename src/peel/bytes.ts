/** Bytes and text, the plain conversions that every layer needs. */
import { isUtf8 } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';

export const toUtf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The text, or undefined when the bytes are not UTF-8. Asked first: a decoder that throws takes a hundred times as long, and most bytes are none. */
export const fromUtf8 = (bytes: Uint8Array): string | undefined =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8') : undefined;

/** One character a byte (ISO 8859-1), so that positions in the text are positions in the bytes. */
export const fromLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Equality in a time that depends on the length only. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

export const startsWithBytes = (bytes: Uint8Array, prefix: readonly number[], at = 0): boolean =>
  bytes.length >= at + prefix.length && prefix.every((byte, index) => bytes[at + index] === byte);

/** True for text that a person could have typed: no control characters but tab and line ends. */
export const isPrintable = (text: string): boolean =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(text);
