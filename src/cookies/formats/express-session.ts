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
    if (cookie.name === 'connect.sid') return 'certain';
    // The application may sign any value of such a form; `genid` makes ids of other lengths.
    return /sess|sid/i.test(cookie.name) ? 'firm' : 'tentative';
  },
  decode: (cookie) => (splitCookieSignature(cookie, 's:') ? reference(['express-signed']) : undefined),
  testers: [cookieSignatureTester('express-session/raw/sha256', 's:')],
  page: {
    looks: '`connect.sid`: `s:` (`s%3A`), an id of 32 characters, a dot, 43 characters.',
    keys: '`secret` of `session({…})`, often `SESSION_SECRET`.',
    byHand: 'The id is between `s:` and the dot. The session is kept by the server.',
    seenWith: 'express-session 1.19.0',
  },
  source: 'https://github.com/expressjs/session/blob/master/index.js',
});
