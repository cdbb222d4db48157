import { fromLatin1, fromUtf8 } from '../../peel/bytes.ts';
import { decodePercent } from '../../peel/percent.ts';
import { unquote } from '../../peel/quotes.ts';
import { type Base64Shape, fromAnyBase64 } from './base64.ts';

/** UTF-8 where the bytes are, else one character a byte: no byte is lost and keys inside stay findable. */
export const utf8OrLatin1 = (bytes: Uint8Array): string => fromUtf8(bytes) ?? fromLatin1(bytes);

/** A cookie value as the server means it: quotes off, percent escapes undone, `+` kept. */
export const plainValue = (value: string): string => decodePercent(unquote(value));

/** First bytes of formats that can be read: Marshal, zlib, gzip, pickle, Java, LosFormatter, Data Protection, ETF. */
const READABLE = /^(?:0408|789c|7801|78da|785e|1f8b|800[2-5]|aced|ff01|09f0c9f0|83(?:50|68|6c|6d|74))/;

/** Whether bytes could be cipher text: no known first bytes of a readable format, and not UTF-8 text. */
export const looksRandom = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return !READABLE.test(head) && fromUtf8(bytes) === undefined;
};

/** Letters and digits alone, and no more than 64: an id or a token, hardly ever the base64 of cipher text. */
export const looksLikeId = (text: string): boolean => /^[A-Za-z0-9]{0,64}$/.test(text);

/** The bytes of canonical base64 that could be cipher text: not those of an id in hexadecimal, nor of anything readable. */
export const randomBase64 = (text: string, shapes: readonly Base64Shape[]): Buffer | undefined => {
  if (/^(?:[0-9a-f]{1,512}|[0-9A-F]{1,512})$/.test(text) || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    return undefined;
  const bytes = fromAnyBase64(text, shapes);
  return bytes && looksRandom(bytes) ? bytes : undefined;
};
