import { aeadFormat } from '../primitives/aead-format.ts';
import { openSecretbox } from '../primitives/secretbox.ts';
import { randomBase64 } from '../primitives/text.ts';
import { wireValue } from '../primitives/wire.ts';

const NONCE = 24;

/** pyramid_nacl_session: URL-safe base64 of a libsodium secretbox; inside a pickle or JSON of two times and the session. */
export default aeadFormat({
  id: 'pyramid-nacl',
  framework: 'pyramid',
  title: 'Pyramid session (NaCl)',
  path: ['base64url', 'secretbox'],
  digest: 'xsalsa20-poly1305',
  read(cookie) {
    const bytes = randomBase64(wireValue(cookie), ['url-bare']);
    if (!bytes || bytes.length < NONCE + 18) return undefined;
    return { iv: bytes.subarray(0, NONCE), sealed: bytes.subarray(NONCE), tag: bytes.subarray(-16) };
  },
  confidence: () => 'tentative',
  keys: [{ form: 'raw', derive: (key) => (key.length === 32 ? key : undefined) }],
  open: (key, { iv, sealed }) => openSecretbox(key, iv, sealed),
  page: {
    looks:
      '`session`: one run of URL-safe base64 without padding. Only the key distinguishes it from other encrypted data.',
    keys: 'The 32 bytes given to `EncryptedCookieSessionFactory`.',
    byHand: 'Decode it: 24 bytes of nonce, then a secretbox. Inside is a pickle (or JSON): read it with `pickletools`.',
    seenWith: 'pyramid-nacl-session 1.0.0 with Pyramid 2.1',
  },
  source: 'https://github.com/Pylons/pyramid_nacl_session/blob/main/pyramid_nacl_session/serializer.py',
});
