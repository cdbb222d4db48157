import type { KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { type MacPair, macTester } from './mac-tester.ts';

/**
 * keygrip, as the `cookies` package uses it (cookie-session, Koa): the sibling `<name>.sig` holds URL-safe base64 of
 * HMAC-SHA1(key, "<name>=<value as sent>"); other digests by option.
 */
const DIGESTS = [
  ['sha1', 20],
  ['sha256', 32],
  ['sha512', 64],
] as const;

export const signatureOf = (cookie: ReceivedCookie): Uint8Array | undefined =>
  fromBase64(cookie.siblings.get(`${cookie.name}.sig`) ?? '', 'url-bare');

export const keygripTesters = (format: string): readonly KeyTester[] =>
  DIGESTS.map(([digest, length]) =>
    macTester({ id: `${format}/keygrip/${digest}`, digest, pairs: (cookie) => pairOf(cookie, length) }),
  );

const pairOf = (cookie: ReceivedCookie, length: number): readonly MacPair[] | undefined => {
  const mac = signatureOf(cookie);
  return mac?.length === length ? [{ message: `${cookie.name}=${cookie.value}`, mac }] : undefined;
};
