import { defineFormat, type ReceivedCookie } from '../format.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { keygripTesters, signatureOf } from '../primitives/keygrip.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** koa-session without a store: JSON in base64 with `_expire` (milliseconds) and `_maxAge`, signed in a sibling cookie. */
export default defineFormat({
  id: 'koa-session',
  framework: 'koa',
  title: 'koa-session cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    const protection = signatureOf(cookie) ? 'signed' : 'plain';
    return found && session({ protection, serializer: 'json', path: ['base64', 'json'], ...found });
  },
  testers: keygripTesters('koa-session'),
  page: {
    looks: '`koa.sess` and `koa.sess.sig`: base64 of JSON with `_expire`, and 27 characters.',
    keys: '`app.keys`.',
    byHand: 'Decode the value as base64: it is the JSON. The sibling is HMAC-SHA1 of `<name>=<value>`.',
    seenWith: 'koa-session 7.0.2',
  },
  source: 'https://github.com/koajs/session/blob/master/lib/util.js',
});

function read(cookie: ReceivedCookie) {
  const stored = readBase64Json(wireValue(cookie));
  if (!stored || !('_maxAge' in stored || '_session' in stored)) return undefined;
  const { _expire: expire, _maxAge, ...payload } = stored;
  return { payload, expiresAt: typeof expire === 'number' ? Math.floor(expire / 1000) : undefined };
}
