import { hash } from '../primitives/crypto.ts';
import { tokenFormat } from '../primitives/token-format.ts';

/** Payload CMS: a JWT whose key is the first 32 hexadecimal digits of SHA-256 of the secret. */
export default tokenFormat({
  id: 'payload',
  framework: 'payload',
  title: 'Payload token',
  confidence: ({ header, claims, name }) =>
    /-token$/.test(name) && ('collection' in claims || 'authVersion' in header) ? 'certain' : undefined,
  derive: (key) => (key.length === 0 ? undefined : Buffer.from(hash('sha256', key).toString('hex').slice(0, 32))),
  page: {
    looks: '`payload-token`: a JWT with `id`, `collection`, `email` and every field that `saveToJWT` names.',
    keys: '`PAYLOAD_SECRET`, given as `secret` in `payload.config.ts`; templates publish `YOUR_SECRET_HERE` and the like.',
    byHand: 'Decode the second part as URL-safe base64.',
    seenWith: 'Payload 3.90.2',
  },
  source: 'https://github.com/payloadcms/payload/blob/main/packages/payload/src/index.ts',
});
