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
  signatureIn(cookie.siblings.get(`${cookie.name}.sig`) ?? '');

/** Base64 unless `new Keygrip(keys, digest, 'hex')` says otherwise. */
const signatureIn = (text: string): Uint8Array | undefined =>
  /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/.test(text) ? Buffer.from(text, 'hex') : fromBase64(text, 'url-bare');

export const keygripTesters = (format: string): readonly KeyTester[] =>
  DIGESTS.map(([digest, length]) =>
    macTester({ id: `${format}/keygrip/${digest}`, digest, pairs: (cookie) => pairOf(cookie, length) }),
  );

const pairOf = (cookie: ReceivedCookie, length: number): readonly MacPair[] | undefined => {
  const mac = signatureOf(cookie);
  return mac?.length === length ? [{ message: `${cookie.name}=${cookie.value}`, mac }] : undefined;
};
