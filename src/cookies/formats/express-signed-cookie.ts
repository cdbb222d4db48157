import { isPrintable } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { defineFormat } from '../format.ts';
import { cookieSignatureTester, splitCookieSignature } from '../primitives/cookie-signature.ts';
import { reference, session } from '../primitives/session.ts';
import { looksLikeReference } from '../shape.ts';

/** `res.cookie(name, value, { signed: true })`: `s:` + value + signature, where an object is `j:` + JSON. */
export default defineFormat({
  id: 'express-signed-cookie',
  framework: 'express',
  title: 'Express signed cookie',
  recognise(cookie) {
    const signed = splitCookieSignature(cookie, 's:');
    if (!signed || !isPrintable(signed.message)) return undefined;
    return signed.message.startsWith('j:') ? 'certain' : 'firm';
  },
  decode(cookie) {
    const signed = splitCookieSignature(cookie, 's:');
    if (!signed) return undefined;
    if (looksLikeReference(signed.message)) return reference(['express-signed']);
    const json = signed.message.startsWith('j:') ? parseJson(signed.message.slice(2)) : undefined;
    if (json === undefined) {
      return session({ protection: 'signed', serializer: 'text', path: ['express-signed'], payload: signed.message });
    }
    return session({ protection: 'signed', serializer: 'json', path: ['express-signed', 'json'], payload: json });
  },
  testers: [cookieSignatureTester('express-signed-cookie/raw/sha256', 's:')],
  page: {
    looks: '`s:` (`s%3A`), the value, a dot, 43 characters; an object as `s:j:{…}`.',
    keys: 'The argument of `cookieParser(…)`, often `COOKIE_SECRET`.',
    byHand: 'Decode the percent escapes: the value is between `s:` and the last dot.',
    seenWith: 'Express 5.3.0 with cookie-signature 1.2.2',
  },
  source: 'https://github.com/expressjs/express/blob/master/lib/response.js',
});
