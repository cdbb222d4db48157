import { fromUtf8, isPrintable } from '../../peel/bytes.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { hkdfExpand } from '../primitives/crypto.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** biscotti (Pavex) with `CryptoAlgorithm::Signing`: HMAC-SHA256 and the value in one base64url; the cookie's name is signed with it. */
export default signedFormat({
  id: 'biscotti-signed',
  framework: 'pavex',
  title: 'biscotti signed cookie',
  read(cookie) {
    const bytes = fromBase64(wireValue(cookie), 'url-bare');
    const text = bytes && bytes.length > 33 ? fromUtf8(bytes.subarray(32)) : undefined;
    if (!bytes || text === undefined || !isPrintable(text) || fromUtf8(bytes.subarray(0, 32)) !== undefined)
      return undefined;
    const decoded = contentOf(bytes.subarray(32), { protection: 'signed', path: ['base64url'] });
    return { claims: [{ digest: 'sha256', mac: bytes.subarray(0, 32), text: `${cookie.name}\0${text}` }], decoded };
  },
  // JSON as Python writes it, with a space behind the colon, is WebOb's rather.
  confidence: (_, { claims: [claim] }) => (isDumped(claim?.text ?? '') ? 'tentative' : 'firm'),
  keys: [{ form: 'hkdf', derive: (key) => (key.length < 32 ? undefined : hkdfExpand(key, 'COOKIE;HMAC-SHA256', 32)) }],
  page: {
    looks:
      'A name that the application chooses: one run of URL-safe base64; after 32 random bytes the value can be read.',
    keys: 'The master key given to `ProcessorConfig`, 32 bytes or more.',
    byHand: 'Decode the base64 and cut off the first 32 bytes: the rest is the value.',
    seenWith: 'biscotti 0.4.4',
  },
  source: 'https://github.com/LukeMathWalker/biscotti/blob/main/src/crypto/signing.rs',
});

function isDumped(text: string | Uint8Array): boolean {
  return typeof text === 'string' && /[^{]\{"[^"\\]{0,200}": /.test(text);
}
