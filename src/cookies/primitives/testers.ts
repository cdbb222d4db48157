import { decodeHex } from '../../peel/hex.ts';
import type { DecodedSession, Opened } from '../format.ts';
import { fromBase64 } from './base64.ts';
import type { Digest } from './crypto.ts';

/** `Opened` without the members that are not there. */
export const opened = (what: {
  readonly salt?: string | undefined;
  readonly digest: string;
  readonly decoded?: DecodedSession | undefined;
}): Opened => ({
  digest: what.digest,
  ...(what.salt !== undefined && { salt: what.salt }),
  ...(what.decoded !== undefined && { decoded: what.decoded }),
});

/** The digest that a MAC of this many bytes comes from. */
export const digestOfLength = (length: number): Digest | undefined =>
  (({ 16: 'md5', 20: 'sha1', 32: 'sha256', 48: 'sha384', 64: 'sha512' }) as const)[length];

/** A key of one of these lengths: what base64, alone or behind `base64:`, gives; else the bytes as they are. */
export const aesKey = (key: Uint8Array, lengths: readonly number[]): Uint8Array | undefined => {
  const text = Buffer.from(key).toString('latin1');
  const encoded = fromBase64(text.startsWith('base64:') ? text.slice(7) : text, 'std');
  return [encoded, key].find((bytes) => bytes !== undefined && lengths.includes(bytes.length));
};

/** Splits `<left>|<right>` keys, for formats whose key is two texts that belong together. */
export const keyPair = (key: Uint8Array): readonly [Buffer, string] | undefined => {
  const bytes = Buffer.from(key);
  const at = bytes.lastIndexOf(0x7c);
  return at <= 0 || at === bytes.length - 1 ? undefined : [bytes.subarray(0, at), bytes.toString('utf8', at + 1)];
};

/** The bytes that a key written in hexadecimal stands for; undefined for other text. */
export const hexKey = (key: Uint8Array): Uint8Array | undefined => decodeHex(Buffer.from(key).toString('latin1'));
