import { aeadFormat, gcmLayout } from '../primitives/aead-format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { hash } from '../primitives/crypto.ts';
import { wireValue } from '../primitives/wire.ts';

/** Quarkus form login: base64 of the iv's length, the iv, and AES-GCM of `<milliseconds>:<user>`. */
export default aeadFormat({
  id: 'quarkus-form',
  framework: 'quarkus',
  title: 'Quarkus form login',
  path: ['base64', 'aes-256-gcm'],
  digest: 'aes-256-gcm',
  read(cookie) {
    const bytes = fromBase64(wireValue(cookie), 'std');
    return bytes?.[0] === 12 ? gcmLayout(bytes.subarray(1)) : undefined;
  },
  confidence: ({ name }) => (/^quarkus-(?:credential|redirect)/.test(name) ? 'certain' : 'tentative'),
  keys: [{ form: 'sha256', derive: (key) => (key.length < 16 ? undefined : hash('sha256', key)) }],
  page: {
    looks: '`quarkus-credential`: base64 that begins with `D`.',
    keys: '`quarkus.http.auth.session.encryption-key`, 16 characters or more; a random one for each start without it.',
    byHand:
      'SHA-256 of the key is the AES key; after the first byte (12) come the iv and AES-GCM of `<milliseconds>:<user>`.',
    seenWith: 'Quarkus 3.33.2',
  },
  source: 'https://quarkus.io/guides/security-authentication-mechanisms#form-auth',
});
