import { encodeHex } from '../../peel/hex.ts';
import type { DecodedSession, KeyTester, Opened, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import type { Digest } from './crypto.ts';
import { hmacOver } from './hmac-over.ts';

/** A signature that stands in a cookie, and what it is over. */
export interface Claim {
  readonly digest: Digest;
  readonly mac: Uint8Array;
  readonly text: string | Uint8Array;
  readonly decoded?: DecodedSession | undefined;
}

interface ClaimTest {
  readonly id: string;
  readonly salt?: string;
  readonly cost?: KeyTester['cost'];
  /** From the key to the HMAC key; the key itself when left out. */
  readonly derive?: (key: Uint8Array) => Uint8Array | undefined;
  /** Readings of the cookie under which the signature may be right; none when this tester does not apply. */
  readonly claims: (cookie: ReceivedCookie) => readonly Claim[];
}

/** Tests the HMAC of a claim, and gives what was read with it; empty keys are never tried. */
export const claimTester = ({ id, salt, cost = 'cheap', derive = (key) => key, claims }: ClaimTest): KeyTester => ({
  id,
  cost,
  cacheable: true,
  derive: (key) => (key.length === 0 ? undefined : derive(key)),
  prepare(cookie) {
    const prepared = claims(cookie).map((claim) => ({
      ...claim,
      of: hmacOver(claim.digest, claim.text),
      hex: encodeHex(claim.mac),
    }));
    if (prepared.length === 0) return undefined;
    return (key) => {
      const right = prepared.find(({ of, hex }) => of(key) === hex);
      return right && opened({ salt, digest: `hmac-${right.digest}`, decoded: right.decoded });
    };
  },
  sign: (cookie, key) =>
    claims(cookie).map(({ digest, mac, text }) => ({
      before: mac,
      after: Buffer.from(hmacOver(digest, text)(key), 'hex'),
    })),
});

/** `Opened` without the members that are not there. */
export const opened = (what: {
  readonly salt?: string | undefined;
  readonly digest: string;
  readonly decoded?: DecodedSession | undefined;
}): Opened => ({
  digest: what.digest,
  ...(what.salt === undefined ? {} : { salt: what.salt }),
  ...(what.decoded === undefined ? {} : { decoded: what.decoded }),
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
