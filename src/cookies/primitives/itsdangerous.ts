import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { inflate } from '../../peel/inflate.ts';
import { parseJson } from '../../peel/json.ts';
import type { KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { DIGEST_BYTES } from './crypto.ts';
import type { KeyDerivation } from './derivation.ts';
import { type MacPair, macTester } from './mac-tester.ts';
import { cutLast, wireValue } from './wire.ts';

/**
 * itsdangerous (`signer.py`, `timed.py`, `url_safe.py`): `payload[.timestamp].signature`, HMAC, URL-safe base64 without
 * padding; a leading dot marks a payload that went through zlib, and is signed with the rest.
 */
export interface SignedText {
  /** What the signature covers. */
  readonly text: string;
  readonly payload: string;
  /** Unix seconds. */
  readonly signedAt?: number;
  readonly mac: Uint8Array;
  readonly digest: SignedDigest;
}

/** `digest_method`: SHA-1 unless the application says otherwise. */
const DIGESTS = ['sha1', 'sha256', 'sha384', 'sha512'] as const;
type SignedDigest = (typeof DIGESTS)[number];
/** Before itsdangerous 1.1 seconds counted from 2011-01-01. */
const LEGACY_EPOCH = 1_293_840_000;
const LARGEST_PAYLOAD = 1_048_576;

/** Undefined when the last part is no signature. The timestamp is left out where there is none, which only SHA-1 may be without: other tokens look like that too. */
export const splitSigned = (value: string): SignedText | undefined => {
  const signed = splitAny(value);
  return signed?.signedAt !== undefined || signed?.digest === 'sha1' ? signed : undefined;
};

/** The same with any digest and no time, where the payload is one word: only a key distinguishes these from the tokens of others. */
export const splitAny = (value: string): SignedText | undefined => {
  const [text, signature] = cutLast(value, '.') ?? ['', ''];
  const mac = signature.length <= LONGEST_SIGNATURE ? fromBase64(signature, 'url-bare') : undefined;
  const digest = DIGESTS.find((each) => DIGEST_BYTES[each] === mac?.length);
  if (!mac || !digest || text === '') return undefined;
  const [before, stamp] = cutLast(text, '.') ?? ['', ''];
  const signedAt = before === '' ? undefined : readTimestamp(stamp);
  if (signedAt !== undefined) return { text, payload: before, signedAt, mac, digest };
  const isOwn = digest === 'sha1' || (ONE_WORD.test(text) && !HEX.test(signature));
  return isOwn ? { text, payload: text, mac, digest } : undefined;
};
/** A dot in front marks zlib. */
const ONE_WORD = /^\.?[^.]+$/;
const HEX = /^[0-9a-f]+$/i;

const LONGEST_SIGNATURE = 86;

/** Big-endian seconds in URL-safe base64; undefined outside 2011 to 2100. */
const readTimestamp = (stamp: string): number | undefined => {
  const bytes = stamp.length >= 4 && stamp.length <= 7 ? fromBase64(stamp, 'url-bare') : undefined;
  if (bytes === undefined || bytes.length > 5) return undefined;
  const raw = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const seconds = raw < 1_000_000_000 ? raw + LEGACY_EPOCH : raw;
  return seconds > LEGACY_EPOCH && seconds < 4_102_444_800 ? seconds : undefined;
};

export interface SignedJson {
  readonly path: readonly string[];
  readonly text: string;
  readonly value: unknown;
}

/** A serializer's payload: base64 of JSON, through zlib when a dot leads. */
export const readPayload = (payload: string): SignedJson | undefined => {
  const packed = payload.startsWith('.');
  const bytes = decodeBase64(packed ? payload.slice(1) : payload, 'url');
  const plain = packed && bytes ? inflate(bytes, LARGEST_PAYLOAD)?.bytes : bytes;
  const text = plain && fromUtf8(plain);
  const value = text === undefined ? undefined : parseJson(text);
  if (text === undefined || value === undefined) return undefined;
  return { path: packed ? ['base64url', 'zlib', 'json'] : ['base64url', 'json'], text, value };
};

/** One tester a digest, which the signature and the derivation share. */
const testersOf = (id: string, salt: string, derive: (digest: SignedDigest) => KeyDerivation): readonly KeyTester[] =>
  DIGESTS.map((digest) =>
    macTester({
      id: `${id}/${digest}`,
      salt,
      digest,
      derive: derive(digest),
      pairs: (cookie) => pairsOf(cookie, digest),
    }),
  );

const pairsOf = (cookie: ReceivedCookie, digest: SignedDigest): readonly MacPair[] | undefined => {
  const signed = splitAny(wireValue(cookie));
  return signed?.digest === digest ? [{ message: signed.text, mac: signed.mac }] : undefined;
};

/** Flask and its family: the signing key is HMAC(secret, salt) (`key_derivation='hmac'`). */
export const hmacDerivedTesters = (id: string, salt: string): readonly KeyTester[] =>
  testersOf(id, salt, (digest) => ({ by: 'hmac', digest, text: salt }));

/** itsdangerous' own default: the signing key is H(salt + "signer" + secret) (`key_derivation='django-concat'`). */
export const concatDerivedTesters = (id: string, salt: string): readonly KeyTester[] =>
  testersOf(id, salt, (digest) => ({ by: 'hash', digest, before: `${salt}signer` }));

/** The salt is made of the cookie's name (Streamlit, Mesop): the signing key is H(salt + "signer" + secret). */
export const namedSaltTesters = (id: string, saltOf: (name: string) => string): readonly KeyTester[] =>
  DIGESTS.map((digest) => namedSaltTester(`${id}/${digest}`, digest, saltOf));

const namedSaltTester = (id: string, digest: SignedDigest, saltOf: (name: string) => string): KeyTester => {
  let last: { readonly name: string; readonly tester: KeyTester } | undefined;
  const testerFor = ({ name }: ReceivedCookie): KeyTester => {
    if (last?.name === name) return last.tester;
    const salt = saltOf(name);
    const derive = { by: 'hash', digest, before: `${salt}signer` } as const;
    const tester = macTester({ id, salt, digest, derive, pairs: (cookie) => pairsOf(cookie, digest) });
    last = { name, tester };
    return tester;
  };
  return {
    id,
    rounds: 0,
    cacheable: false,
    derive: (key, cookie) => testerFor(cookie).derive(key, cookie),
    prepare: (cookie) => testerFor(cookie).prepare(cookie),
    // One salt for all that are tried together.
    screen(cookies) {
      const [first] = cookies;
      return first && cookies.every(({ name }) => name === first.name) ? testerFor(first).screen?.(cookies) : undefined;
    },
    sign: (cookie, key) => testerFor(cookie).sign?.(cookie, key) ?? [],
  };
};

/** A signed value as text with its payload read: what formats built on itsdangerous begin with. */
export const readSignedJson = (cookie: ReceivedCookie): (SignedText & { readonly read: SignedJson }) | undefined => {
  const signed = splitSigned(wireValue(cookie));
  const read = signed && readPayload(signed.payload);
  return signed && read && { ...signed, read };
};
