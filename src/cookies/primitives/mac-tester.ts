import { encodeHex } from '../../peel/hex.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import { createScreen, type Screen } from '../lanes/screen.ts';
import { keyAt, type PackedKeys, packKeys } from '../packed-keys.ts';
import type { Digest } from './crypto.ts';
import { deriveBy, type KeyDerivation } from './derivation.ts';
import { hmacOver } from './hmac-over.ts';
import { opened } from './testers.ts';

/** A signature that is in a cookie, and what it is over. */
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
    screen: (cookies) => screenOf(cookies.map(claims), derive),
  };
};

/** Keys that fit one of the claims of each cookie; undefined when a claim cannot be tried in lanes. */
const screenOf = (
  cookies: readonly (readonly Claim[])[],
  derive: NonNullable<ClaimTest['derive']>,
): Screen | undefined => {
  const all = cookies.flatMap((claims, of) => claims.map((claim) => ({ of, claim })));
  const digests = [...new Set(all.map(({ claim }) => claim.digest))];
  const parts = digests.map((digest) => {
    const own = all.filter(({ claim }) => claim.digest === digest);
    return {
      own,
      screen: createScreen(
        own.map(({ claim }) => claim),
        typeof derive === 'function' ? undefined : derive,
      ),
    };
  });
  const screens = parts.flatMap(({ own, screen }) => (screen ? [{ ...screen, cookies: own.map(({ of }) => of) }] : []));
  if (screens.length === 0 || screens.length < parts.length) return undefined;
  const derived = typeof derive === 'function' ? derivedBy(derive) : (keys: PackedKeys) => keys;
  return {
    work: screens.reduce((sum, { work }) => sum + work, typeof derive === 'function' ? WORK_OF_FUNCTION : 0),
    find(keys) {
      const tried = derived(keys);
      return screens
        .flatMap((screen) => screen.find(tried).map(({ of, place }) => ({ of: screen.cookies[of] ?? 0, place })))
        .sort((a, b) => a.place - b.place || a.of - b.of);
    },
  };
};

/** What a derivation that is a function costs for each key, as blocks of SHA-1; the slow ones say more by their rounds. */
const WORK_OF_FUNCTION = 20;

const derivedBy =
  (derive: (key: Uint8Array) => Uint8Array | undefined) =>
  (keys: PackedKeys): PackedKeys =>
    packKeys(Array.from({ length: keys.count }, (_, place) => derive(keyAt(keys, place)) ?? new Uint8Array()));

/** A text and the MAC beside it in a cookie. */
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
