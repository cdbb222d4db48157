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
  source: 'https://github.com/aio-libs/aiohttp-session/blob/master/aiohttp_session/cookie_storage.py',
});
