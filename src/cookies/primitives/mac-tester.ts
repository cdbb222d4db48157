import { encodeHex } from '../../peel/hex.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import type { Digest } from './crypto.ts';
import { hmacOver } from './hmac-over.ts';
import { opened } from './testers.ts';

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
  /** Work of `derive`, see `KeyTester.rounds`. */
  readonly rounds?: number;
  readonly accepts?: (key: Uint8Array) => boolean;
  /** From the key to the HMAC key; the key itself when left out. */
  readonly derive?: (key: Uint8Array) => Uint8Array | undefined;
  /** Readings of the cookie under which the signature may be right; none when this tester does not apply. */
  readonly claims: (cookie: ReceivedCookie) => readonly Claim[];
}

/** Tests the HMAC of a claim, and gives what was read with it; empty keys are never tried. */
export const claimTester = ({
  id,
  salt,
  rounds = 0,
  accepts,
  derive = (key) => key,
  claims,
}: ClaimTest): KeyTester => ({
  id,
  rounds,
  ...(accepts && { accepts }),
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

/** A text and the MAC that stands with it in a cookie. */
export interface MacPair {
  readonly message: string | Uint8Array;
  readonly mac: Uint8Array;
}

interface MacTest extends Omit<ClaimTest, 'claims'> {
  readonly digest: Digest;
  /** The pairs to test, one of which must fit. Canonical MACs only. Undefined when the cookie has none. */
  readonly pairs: (cookie: ReceivedCookie) => readonly MacPair[] | undefined;
}

/** The same where the digest is known beforehand and the key opens nothing. */
export const macTester = ({ digest, pairs, ...test }: MacTest): KeyTester =>
  claimTester({
    ...test,
    claims: (cookie) => (pairs(cookie) ?? []).map(({ message, mac }) => ({ digest, mac, text: message })),
  });
