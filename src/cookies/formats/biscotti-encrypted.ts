import { gcmsiv } from '@noble/ciphers/aes.js';
import { type AeadParts, aeadFormat, gcmLayout } from '../primitives/aead-format.ts';
import { hkdfExpand } from '../primitives/crypto.ts';
import { looksLikeId, randomBase64 } from '../primitives/text.ts';
import { wireValue } from '../primitives/wire.ts';

const INFO = 'COOKIE;AEAD-AES-256-GCM-SIV';

/** biscotti (Pavex) with `CryptoAlgorithm::Encryption`: a nonce and AES-256-GCM-SIV in base64url; the cookie's name is authenticated with it. */
export default aeadFormat({
  id: 'biscotti-encrypted',
  framework: 'pavex',
  title: 'biscotti encrypted cookie',
  path: ['base64url', 'aes-256-gcm-siv'],
  digest: 'aes-256-gcm-siv',
  read(cookie) {
    const value = wireValue(cookie);
    const bytes = looksLikeId(value) ? undefined : randomBase64(value, ['url-bare']);
    const parts = bytes && bytes.length > 44 ? gcmLayout(bytes) : undefined;
    return parts && { ...parts, aad: Buffer.from(cookie.name) };
  },
  confidence: () => 'tentative',
  keys: [{ form: 'hkdf', derive: (key) => (key.length < 32 ? undefined : hkdfExpand(key, INFO, 32)) }],
  open,
  page: {
    looks: 'A name that the application chooses: one run of URL-safe base64 without padding; nothing can be read.',
    keys: 'The master key given to `ProcessorConfig`, 32 bytes or more.',
    byHand:
      'HKDF-SHA256 (expand only) of the master key with info `COOKIE;AEAD-AES-256-GCM-SIV`; 12 bytes of nonce, then AES-GCM-SIV with the cookie name as additional data.',
    seenWith: 'biscotti 0.4.4',
  },
  source: 'https://github.com/LukeMathWalker/biscotti/blob/main/src/crypto/encryption.rs',
});

function open(key: Uint8Array, { iv, sealed, tag, aad }: AeadParts): Uint8Array | undefined {
  try {
    return gcmsiv(key, iv, aad instanceof Uint8Array ? aad : undefined).decrypt(Buffer.concat([sealed, tag]));
  } catch {
    return undefined;
  }
}
