import type { KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { claimTester } from './mac-tester.ts';
import { cutLast, wireValue } from './wire.ts';

/** The npm package cookie-signature: `value.signature`, HMAC-SHA256(secret, value) in standard base64 without padding. */
export interface SignedCookieValue {
  readonly message: string;
  readonly mac: Uint8Array;
  readonly digest: 'sha256' | 'sha512';
}

/** By the length of the signature: the package's own, and that of `@fastify/cookie` with `algorithm: 'sha512'`. */
const DIGESTS: Readonly<Record<number, SignedCookieValue['digest'] | undefined>> = { 43: 'sha256', 86: 'sha512' };

/** Cut at the last dot, as the value may hold dots. `mark` is what Express puts in front (`s:`). */
export const splitCookieSignature = (cookie: ReceivedCookie, mark = ''): SignedCookieValue | undefined => {
  const value = wireValue(cookie);
  if (!value.startsWith(mark)) return undefined;
  const [message, signature] = cutLast(value.slice(mark.length), '.') ?? ['', ''];
  const digest = DIGESTS[signature.length];
  const mac = digest && fromBase64(signature, 'std-bare');
  return digest === undefined || mac === undefined || message === '' ? undefined : { message, mac, digest };
};

export const cookieSignatureTester = (id: string, mark = ''): KeyTester =>
  claimTester({
    id,
    claims(cookie) {
      const signed = splitCookieSignature(cookie, mark);
      return signed ? [{ ...signed, text: signed.message }] : [];
    },
  });
