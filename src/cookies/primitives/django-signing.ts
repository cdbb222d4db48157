import { decodeBase62 } from '../../peel/base62.ts';
import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { inflate } from '../../peel/inflate.ts';
import { parseJson } from '../../peel/json.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import type { KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { type MacPair, macTester } from './mac-tester.ts';
import { cutLast, wireValue } from './wire.ts';

/**
 * django/core/signing.py: `value[:base62 seconds]:signature`. SHA-256 and 43 characters since 3.1, SHA-1 and 27 before. The signing key is
 * H(salt + "signer" + secret), where cookies (messages, `set_signed_cookie`) put `django.http.cookies` in front of the secret.
 */
export interface DjangoSigned {
  readonly text: string;
  readonly value: string;
  readonly signedAt?: number;
  readonly mac: Uint8Array;
  readonly digest: DjangoDigest;
}

/** `algorithm` of `Signer`: SHA-256 unless the application says otherwise. */
type DjangoDigest = 'sha1' | 'sha256' | 'sha384' | 'sha512';
const DIGESTS: Readonly<Record<number, DjangoDigest | undefined>> = {
  20: 'sha1',
  32: 'sha256',
  48: 'sha384',
  64: 'sha512',
};

const LARGEST_PAYLOAD = 1_048_576;

export const splitDjango = (value: string): DjangoSigned | undefined => {
  const [text, signature] = cutLast(value, ':') ?? ['', ''];
  const mac = fromBase64(signature, 'url-bare');
  const digest = DIGESTS[mac?.length ?? 0];
  if (mac === undefined || digest === undefined) return undefined;
  const [before, stamp] = cutLast(text, ':') ?? [text, ''];
  const signedAt = /^[0-9A-Za-z]{6}$/.test(stamp) ? decodeBase62(stamp) : undefined;
  return signedAt === undefined ? { text, value: text, mac, digest } : { text, value: before, signedAt, mac, digest };
};

export interface DjangoPayload {
  readonly serializer: 'json' | 'pickle';
  readonly path: readonly string[];
  readonly value: unknown;
}

/** What `signing.dumps` packed: base64 of JSON or (until 5.0) pickle, through zlib when a dot leads. */
export const readDjangoPayload = (payload: string): DjangoPayload | undefined => {
  const packed = payload.startsWith('.');
  const bytes = decodeBase64(packed ? payload.slice(1) : payload, 'url');
  const plain = packed && bytes ? inflate(bytes, LARGEST_PAYLOAD)?.bytes : bytes;
  if (plain === undefined || plain.length === 0) return undefined;
  const layers = packed ? ['base64url', 'zlib'] : ['base64url'];
  const pickled = plain[0] === 0x80 ? walkPickle(plain) : undefined;
  if (pickled) return { serializer: 'pickle', path: [...layers, 'pickle'], value: pickled.value };
  const text = fromUtf8(plain);
  const value = text === undefined ? undefined : parseJson(text);
  return value === undefined ? undefined : { serializer: 'json', path: [...layers, 'json'], value };
};

export interface DjangoSalt {
  /** First part of the tester's id. */
  readonly format: string;
  readonly salt: string;
  /** What Django puts before SECRET_KEY: `django.http.cookies` for `get_cookie_signer`. */
  readonly prefix?: string;
}

/** One tester for each of the two digests. */
export const djangoTesters = ({ format, salt, prefix = '' }: DjangoSalt): readonly KeyTester[] =>
  (['sha256', 'sha1'] as const).map((digest) =>
    macTester({
      id: `${format}/${salt}/${digest}`,
      salt,
      digest,
      derive: { by: 'hash', digest, before: `${salt}signer${prefix}` },
      pairs: (cookie) => pairsOf(cookie, digest),
    }),
  );

const pairsOf = (cookie: ReceivedCookie, digest: 'sha1' | 'sha256'): readonly MacPair[] | undefined => {
  const signed = splitDjango(wireValue(cookie));
  return signed?.digest === digest ? [{ message: signed.text, mac: signed.mac }] : undefined;
};
