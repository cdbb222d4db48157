import { defineFormat } from '../format.ts';
import { cookieSignatureTester, splitCookieSignature } from '../primitives/cookie-signature.ts';
import { reference } from '../primitives/session.ts';

/** express-session: the id of a session kept by the server, signed. Nothing inside, but the signing key can be tested. */
export default defineFormat({
  id: 'express-session',
  framework: 'express',
  title: 'express-session id',
  recognise(cookie) {
    const signed = splitCookieSignature(cookie, 's:');
    if (!signed || !/^[A-Za-z0-9_-]{16,128}$/.test(signed.message)) return undefined;
    return cookie.name === 'connect.sid' || signed.message.length === 32 ? 'certain' : 'firm';
  },
  decode: (cookie) => (splitCookieSignature(cookie, 's:') ? reference(['express-signed']) : undefined),
  testers: [cookieSignatureTester('express-session/raw/sha256', 's:')],
  source: 'https://github.com/expressjs/session/blob/master/index.js',
});
