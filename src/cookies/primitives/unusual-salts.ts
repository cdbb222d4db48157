/** Signed text under a salt or a derivation that the application chose: what can be tried is the cookie's name, common words, and a salt that the user gives with the key. */
import { encodeHex } from '../../peel/hex.ts';
import type { KeyTester, ReceivedCookie } from '../format.ts';
import { type Digest, hash, hmac } from './crypto.ts';
import { hmacOver } from './hmac-over.ts';
import { keyPair } from './testers.ts';

interface Signed {
  readonly text: string;
  readonly mac: Uint8Array;
  /** Of the signature, and of the derivation unless that has its own. */
  readonly digest: Digest;
}

export type Derivation = 'hmac' | 'django-concat' | 'concat' | 'none';

interface UnusualSalts {
  readonly id: string;
  readonly read: (cookie: ReceivedCookie) => Signed | undefined;
  readonly salts: readonly string[];
  readonly derivations: readonly Derivation[];
  /** What precedes the secret. */
  readonly prefixes?: readonly string[];
}

/** A key that fits, and what it is called. */
interface Way {
  readonly salt: string;
  readonly derivation: Derivation;
  readonly prefix: string;
}

/** One tester for all of them, that tries each salt with each derivation; a salt of the user's own is written `<secret>|<salt>`. */
export const unusualSalts = (spec: UnusualSalts): KeyTester => ({
  id: `${spec.id}/unusual`,
  rounds: 0,
  isUnusual: true,
  cacheable: true,
  derive: (key) => (key.length === 0 ? undefined : key),
  prepare(cookie) {
    const signed = spec.read(cookie);
    if (!signed) return undefined;
    const macUnder = hmacOver(signed.digest, signed.text);
    const wanted = encodeHex(signed.mac);
    const own = waysOf(spec, [cookie.name, ...spec.salts]);
    return (key) => {
      const pair = keyPair(key);
      const way =
        own.find((each) => macUnder(derived(key, each, signed.digest)) === wanted) ??
        (pair && waysOf(spec, [pair[1]]).find((each) => macUnder(derived(pair[0], each, signed.digest)) === wanted));
      return way && { salt: saltOf(way), digest: `hmac-${signed.digest}` };
    };
  },
});

const waysOf = ({ derivations, prefixes = [''] }: UnusualSalts, salts: readonly string[]): readonly Way[] =>
  [...new Set(salts)].flatMap((salt) =>
    derivations.flatMap((derivation) => prefixes.map((prefix) => ({ salt, derivation, prefix }))),
  );

const saltOf = ({ salt, derivation }: Way): string =>
  derivation === 'none' ? 'none' : `${salt} (key_derivation ${derivation})`;

/** As itsdangerous and Django name them. */
const derived = (key: Uint8Array, { salt, derivation, prefix }: Way, digest: Digest): Uint8Array => {
  if (derivation === 'none') return key;
  if (derivation === 'hmac') return hmac(digest, key, salt);
  return hash(digest, derivation === 'concat' ? salt : `${salt}signer`, prefix, key);
};
