import { aeadFormat, gcmLayout } from '../primitives/aead-format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { hash } from '../primitives/crypto.ts';
import { wireValue } from '../primitives/wire.ts';

/** Dream (OCaml): base64url of a zero byte, a nonce and AES-256-GCM under a hash of the secret; the cookie's name is authenticated with it. */
export default aeadFormat({
  id: 'dream',
  framework: 'dream',
  title: 'Dream cookie',
  path: ['base64url', 'aes-256-gcm'],
  digest: 'aes-256-gcm',
  read(cookie) {
    const bytes = fromAnyBase64(wireValue(cookie), ['url-bare', 'url']);
    const parts = bytes?.[0] === 0 ? gcmLayout(bytes.subarray(1)) : undefined;
    return parts && { ...parts, aad: `dream.cookie-${cookie.name}` };
  },
  confidence: ({ name }) => (/^(?:__Host-|__Secure-)?dream\./.test(name) ? 'certain' : 'tentative'),
  keys: [{ form: 'sha256', derive: (key) => hash('sha256', key) }],
  page: {
    looks: '`dream.session`, with `__Host-` on HTTPS: URL-safe base64 that begins with `A`.',
    keys: '`Dream.set_secret "…"` in the code; a random one for each process without it.',
    byHand:
      'SHA-256 of the secret is the AES key; after a zero byte come 12 bytes of nonce, then AES-GCM with `dream.cookie-` and the cookie name as additional data.',
    seenWith: 'Dream (source)',
  },
  source: 'https://github.com/aantron/dream/blob/master/src/cipher/cipher.ml',
});
