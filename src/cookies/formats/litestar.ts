import { aeadFormat, gcmLayout, rawAesKey } from '../primitives/aead-format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { wireValue } from '../primitives/wire.ts';

const MARK = Buffer.from('additional_authenticated_data=');

/** Litestar's `CookieBackend`: base64 of AES-GCM bytes, then a mark and the authenticated JSON, which says when the session ends. */
export default aeadFormat({
  id: 'litestar',
  framework: 'litestar',
  title: 'Litestar session',
  path: ['base64', 'aes-gcm'],
  digest: 'aes-gcm',
  read(cookie) {
    const bytes = fromBase64(wireValue(cookie), 'std');
    const at = bytes?.lastIndexOf(MARK) ?? -1;
    const parts = bytes && at >= 28 ? gcmLayout(bytes.subarray(0, at)) : undefined;
    return parts && bytes && { ...parts, aad: bytes.subarray(at + MARK.length) };
  },
  confidence: () => 'certain',
  keys: [{ form: 'raw', derive: rawAesKey }],
  page: {
    looks:
      '`session`, cut into `session-0`, `session-1` when long: base64 in double quotes that ends with the base64 of `additional_authenticated_data={"expires_at":…}`.',
    keys: '`CookieBackendConfig(secret=…)`: 16, 24 or 32 bytes, used as they are.',
    byHand:
      'Decode the base64: 12 bytes of nonce, cipher text, 16 bytes of tag, then the mark. Open with AES-GCM under the secret, with the JSON behind the mark as additional data.',
    seenWith: 'Litestar 2.25.0',
  },
  source: 'https://github.com/litestar-org/litestar/blob/main/litestar/middleware/session/client_side.py',
});
