import { isPrintable } from '../../peel/bytes.ts';
import { type CookieFormat, defineFormat, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { keygripTesters, signatureOf } from '../primitives/keygrip.ts';
import { wireValue } from '../primitives/wire.ts';

/** Any value that the npm package cookies or Egg signed with keygrip, in a cookie beside it: Koa's `ctx.cookies.set`, Express with `cookies`. */
export default defineFormat({
  id: 'keygrip-signed',
  framework: 'keygrip',
  title: 'cookie signed with keygrip',
  isGeneric: true,
  usedBy: ['koa', 'express', 'egg', 'midway'],
  recognise: (cookie) => (read(cookie) === undefined ? undefined : 'firm'),
  decode(cookie) {
    const value = read(cookie);
    return value === undefined ? undefined : contentOf(Buffer.from(value), { protection: 'signed', path: [] });
  },
  testers: keygripTesters('keygrip-signed'),
  page: {
    looks:
      'A name that the application chooses, and the same name with `.sig`: 27 characters (SHA-1) or 43 (SHA-256, Egg and Midway).',
    keys: '`app.keys` (Koa), `keys` of the configuration (Egg, Midway), `new Keygrip([…])`.',
    byHand: 'The value is in clear. `.sig` is the HMAC of `<name>=<value>`.',
    seenWith: 'Koa 3.3.0, egg-cookies 2.10.1',
  },
  source: 'https://github.com/crypto-utils/keygrip/blob/master/index.js',
}) satisfies CookieFormat;

function read(cookie: ReceivedCookie): string | undefined {
  const value = wireValue(cookie);
  return signatureOf(cookie) && isPrintable(value) ? value : undefined;
}
