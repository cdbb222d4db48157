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
  source: 'https://github.com/expressjs/cookie-session/blob/master/index.js',
});
