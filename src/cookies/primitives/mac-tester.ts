import { encodeHex } from '../../peel/hex.ts';
import type { KeyTester, Opened, ReceivedCookie } from '../format.ts';
import type { Digest } from './crypto.ts';
import { hmacOver } from './hmac-over.ts';

/** A text and the MAC that stands with it in a cookie. */
export interface MacPair {
  readonly message: string | Uint8Array;
  readonly mac: Uint8Array;
}

export interface MacTest {
  readonly id: string;
  readonly digest: Digest;
  /** Named to whoever repeats the test. */
  readonly salt?: string;
  /** From the raw key to the MAC key, independent of the cookie; the key itself when left out. */
  readonly derive?: (key: Uint8Array) => Uint8Array | undefined;
  readonly cost?: KeyTester['cost'];
  /** The pairs to test, one of which must fit. Canonical MACs only. Undefined when the cookie has none. */
  readonly pairs: (cookie: ReceivedCookie) => readonly MacPair[] | undefined;
}

/** A key is right when the MAC over the text in the cookie comes out the same, byte for byte. */
export const macTester = ({ id, digest, salt, derive, cost = 'cheap', pairs }: MacTest): KeyTester => ({
  id,
  cost,
  cacheable: true,
  derive: derive ?? ((key) => key),
  prepare(cookie) {
    const wanted = (pairs(cookie) ?? []).map(({ message, mac }) => ({
      of: hmacOver(digest, message),
      mac: encodeHex(mac),
    }));
    if (wanted.length === 0) return undefined;
    const opened: Opened = { digest: `hmac-${digest}`, ...(salt !== undefined && { salt }) };
    return (key) => (wanted.some(({ of, mac }) => of(key) === mac) ? opened : undefined);
  },
  sign: (cookie, key) =>
    (pairs(cookie) ?? []).map(({ message, mac }) => ({
      before: mac,
      after: Buffer.from(hmacOver(digest, message)(key), 'hex'),
    })),
});
