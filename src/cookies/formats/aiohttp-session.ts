import { defineFormat } from '../format.ts';
import { decodeFernet, fernetTester, readFernet } from '../primitives/fernet.ts';

/** aiohttp-session's EncryptedCookieStorage: a Fernet token of `{"created": …, "session": {…}}` under the name AIOHTTP_SESSION. */
export default defineFormat({
  id: 'aiohttp-session',
  framework: 'aiohttp',
  title: 'aiohttp-session cookie',
  recognise: (cookie) => (/AIOHTTP_SESSION/i.test(cookie.name) && readFernet(cookie) ? 'certain' : undefined),
  decode: decodeFernet,
  testers: [fernetTester('aiohttp-session/raw')],
  page: {
    looks: '`AIOHTTP_SESSION`: a Fernet token, which begins with `gAAAAA`.',
    keys: 'The key given to `EncryptedCookieStorage`: 32 bytes, or their URL-safe base64; examples make one at every start.',
    byHand:
      'Bytes 1 to 8 of the token are the time it was made. With the key, AES-128-CBC opens `{"created": …, "session": {…}}`.',
    seenWith: 'aiohttp-session 2.11.0',
  },
  source: 'https://github.com/aio-libs/aiohttp-session/blob/master/aiohttp_session/cookie_storage.py',
});
