import type { KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { macTester } from './mac-tester.ts';
import { cutLast, wireValue } from './wire.ts';

/** The npm package cookie-signature: `value.signature`, HMAC-SHA256(secret, value) in standard base64 without padding. */
export interface SignedCookieValue {
  readonly message: string;
  readonly mac: Uint8Array;
}

/** Cut at the last dot, as the value may hold dots. `mark` is what Express puts in front (`s:`). */
export const splitCookieSignature = (cookie: ReceivedCookie, mark = ''): SignedCookieValue | undefined => {
  const value = wireValue(cookie);
  if (!value.startsWith(mark)) return undefined;
  const [message, signature] = cutLast(value.slice(mark.length), '.') ?? ['', ''];
  const mac = signature.length === 43 ? fromBase64(signature, 'std-bare') : undefined;
  return mac === undefined || message === '' ? undefined : { message, mac };
};

export const cookieSignatureTester = (id: string, mark = ''): KeyTester =>
  macTester({
    id,
    digest: 'sha256',
    pairs(cookie) {
      const signed = splitCookieSignature(cookie, mark);
      return signed && [signed];
    },
  });
