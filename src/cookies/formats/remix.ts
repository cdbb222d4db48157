import { defineFormat, type ReceivedCookie } from '../format.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { cookieSignatureTester, splitCookieSignature } from '../primitives/cookie-signature.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** `createCookieSessionStorage` of Remix and React Router: JSON in base64, a dot, HMAC-SHA256 of the base64 text; without `secrets` not signed at all. */
export default defineFormat({
  id: 'remix',
  framework: 'remix',
  title: 'Remix session',
  recognise(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const own = /^(?:__session|_session|__flash)$/.test(cookie.name) || 'sessionId' in found.payload;
    const flash = Object.keys(found.payload).some((name) => name.startsWith('__flash_'));
    if (found.signed && !flash) return own ? 'firm' : 'tentative';
    return flash ? 'certain' : own ? 'firm' : undefined;
  },
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { payload, signed } = found;
    return session({ protection: signed ? 'signed' : 'plain', serializer: 'json', path: ['base64', 'json'], payload });
  },
  testers: [cookieSignatureTester('remix/raw/sha256')],
  page: {
    looks: '`__session`: base64 of JSON, a dot, 43 characters.',
    keys: '`secrets` of `createCookieSessionStorage`; without them the cookie is not signed.',
    byHand: 'Decode what is before the dot as base64: JSON.',
    seenWith: 'Remix 2.17.5 and React Router 7.18.5',
  },
  source: 'https://github.com/remix-run/react-router/blob/main/packages/react-router/lib/server-runtime/cookies.ts',
});

function read(cookie: ReceivedCookie) {
  const signed = splitCookieSignature(cookie);
  const payload = readBase64Json(signed?.message ?? wireValue(cookie));
  return payload && { payload, signed: signed !== undefined };
}
