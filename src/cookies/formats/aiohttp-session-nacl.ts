import { aeadFormat } from '../primitives/aead-format.ts';
import { openSecretbox } from '../primitives/secretbox.ts';
import { randomBase64 } from '../primitives/text.ts';
import { wireValue } from '../primitives/wire.ts';

const NONCE = 24;

/** aiohttp-session's `NaClCookieStorage`: base64 of a nonce and a libsodium secretbox. */
export default aeadFormat({
  id: 'aiohttp-session-nacl',
  framework: 'aiohttp',
  title: 'aiohttp-session cookie (NaCl)',
  path: ['base64', 'secretbox'],
  digest: 'xsalsa20-poly1305',
  read(cookie) {
    const bytes = randomBase64(wireValue(cookie), ['std']);
    if (!bytes || bytes.length < NONCE + 18) return undefined;
    return { iv: bytes.subarray(0, NONCE), sealed: bytes.subarray(NONCE), tag: bytes.subarray(-16) };
  },
  confidence: ({ name }) => (name === 'AIOHTTP_SESSION' ? 'firm' : 'tentative'),
  keys: [{ form: 'raw', derive: (key) => (key.length === 32 ? key : undefined) }],
  open: (key, { iv, sealed }) => openSecretbox(key, iv, sealed),
  page: {
    looks: '`AIOHTTP_SESSION`: base64 of random bytes, in double quotes where it contains `=` or `/`.',
    keys: 'The 32 bytes given to `NaClCookieStorage`.',
    byHand:
      'Decode the base64: 24 bytes of nonce, then `nacl.secret.SecretBox(key).decrypt(box, nonce)`. Inside is `{"created": …, "session": {…}}`.',
    seenWith: 'aiohttp-session 2.12.1',
  },
  source: 'https://github.com/aio-libs/aiohttp-session/blob/master/aiohttp_session/nacl_storage.py',
});
