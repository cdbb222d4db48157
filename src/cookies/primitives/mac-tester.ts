import { encodeHex } from '../../peel/hex.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import { NO_KEY } from '../lanes/hash.ts';
import { createScreen, type Screen } from '../lanes/screen.ts';
import type { Digest } from './crypto.ts';
import { deriveBy, type KeyDerivation } from './derivation.ts';
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
  /** From the key to the HMAC key; the key itself when left out. Said as data where it can be, many keys are tried side by side. */
  readonly derive?: KeyDerivation | ((key: Uint8Array) => Uint8Array | undefined);
  /** Readings of the cookie under which the signature may be right; none when this tester does not apply. */
  readonly claims: (cookie: ReceivedCookie) => readonly Claim[];
}

/** Tests the HMAC of a claim, and gives what was read with it; empty keys are never tried. */
export const claimTester = ({ id, salt, rounds = 0, accepts, derive = (key) => key, claims }: ClaimTest): KeyTester => {
  const signingKey = typeof derive === 'function' ? derive : deriveBy(derive);
  return {
    id,
    rounds,
    ...(accepts && { accepts }),
    cacheable: true,
    derive: (key) => (key.length === 0 ? undefined : signingKey(key)),
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
    screen: (cookie) => screenOf(claims(cookie), derive),
  };
};

/** Keys that fit one of the claims; undefined when a claim cannot be tried in lanes. */
const screenOf = (claims: readonly Claim[], derive: NonNullable<ClaimTest['derive']>): Screen | undefined => {
  const screens = claims.flatMap(
    (claim) => createScreen(claim, typeof derive === 'function' ? undefined : derive) ?? [],
  );
  if (screens.length === 0 || screens.length < claims.length) return undefined;
  return (keys) => {
    const tried = typeof derive === 'function' ? keys.map((key) => derive(key) ?? NO_KEY) : keys;
    return [...new Set(screens.flatMap((screen) => screen(tried)))].sort((a, b) => a - b);
  };
};
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
