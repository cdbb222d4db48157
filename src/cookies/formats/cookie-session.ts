import { defineFormat } from '../format.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { keygripTesters, signatureOf } from '../primitives/keygrip.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** The Express middleware cookie-session: JSON in base64, signed in a sibling cookie unless `signed: false`. */
export default defineFormat({
  id: 'cookie-session',
  framework: 'express',
  title: 'cookie-session cookie',
  recognise(cookie) {
    const payload = readBase64Json(wireValue(cookie));
    if (!payload || ('_expire' in payload && '_maxAge' in payload)) return undefined;
    if (signatureOf(cookie)) return 'certain';
    return /^(?:session|express:sess)$/.test(cookie.name) ? 'firm' : 'tentative';
  },
  decode(cookie) {
    const payload = readBase64Json(wireValue(cookie));
    const protection = signatureOf(cookie) ? 'signed' : 'plain';
    return payload && session({ protection, serializer: 'json', path: ['base64', 'json'], payload });
  },
  testers: keygripTesters('cookie-session'),
  page: {
    looks: '`session` and `session.sig`: base64 of JSON, and 27 characters.',
    keys: '`keys` or `secret` of `cookieSession({…})`.',
    byHand:
      'Decode `session` as base64: it is the JSON. `session.sig` is HMAC-SHA1 of `session=<value>` in URL-safe base64.',
    seenWith: 'cookie-session 2.1.1 with keygrip 1.1.0',
  },
  source: 'https://github.com/expressjs/cookie-session/blob/master/index.js',
});
