import { isPrintable } from '../../peel/bytes.ts';
import { defineFormat } from '../format.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** aiohttp-security's `CookiesIdentityPolicy`: the user's name in clear. Whoever sets the cookie is that user. */
export default defineFormat({
  id: 'aiohttp-security',
  framework: 'aiohttp',
  title: 'aiohttp-security identity',
  recognise: ({ name, value }) =>
    name === 'AIOHTTP_SECURITY' && value !== '' && value !== '-' ? 'certain' : undefined,
  decode(cookie) {
    const payload = wireValue(cookie);
    if (!isPrintable(payload)) return undefined;
    return session({ protection: 'plain', serializer: 'text', path: [], payload, readable: { identity: payload } });
  },
  testers: [],
  page: {
    looks: '`AIOHTTP_SECURITY`: the name of the user who is signed in, as it is.',
    keys: 'There is no key: anyone can write such a cookie. `SessionIdentityPolicy` keeps the name in a session instead.',
    byHand: 'The value is the name.',
    seenWith: 'aiohttp-security 0.5.0',
  },
  source: 'https://github.com/aio-libs/aiohttp-security/blob/master/aiohttp_security/cookies_identity.py',
});
