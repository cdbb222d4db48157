import { aeadFormat, gcmLayout } from '../primitives/aead-format.ts';
import { hash } from '../primitives/crypto.ts';
import { randomBase64 } from '../primitives/text.ts';
import { wireValue } from '../primitives/wire.ts';

/** Vert.x `CookieSessionStore`: base64url of an iv and AES-GCM under a hash of the secret; inside is Vert.x' binary map. */
export default aeadFormat({
  id: 'vertx-cookie-session',
  framework: 'vertx',
  title: 'Vert.x cookie session',
  path: ['base64url', 'aes-256-gcm'],
  digest: 'aes-256-gcm',
  read(cookie) {
    const bytes = randomBase64(wireValue(cookie), ['url', 'url-bare']);
    return bytes && bytes.length > 44 ? gcmLayout(bytes) : undefined;
  },
  confidence: ({ name }) => (name === 'vertx-web.session' ? 'firm' : 'tentative'),
  keys: [{ form: 'sha256', derive: (key) => hash('sha256', key) }],
  page: {
    looks: '`vertx-web.session`: URL-safe base64 of random bytes.',
    keys: 'The secret given to `CookieSessionStore.create(vertx, secret)`.',
    byHand:
      'SHA-256 of the secret is the AES key; 12 bytes of iv, then AES-GCM. Inside is a binary map with readable names.',
    seenWith: 'vertx-web 5.0.7',
  },
  source: 'https://vertx.io/docs/vertx-web/java/#_handling_sessions',
});
