import { hash } from '../primitives/crypto.ts';
import { tokenFormat } from '../primitives/token-format.ts';

/** n8n: a JWT whose key is SHA-256, in hexadecimal, of every second character of the encryption key, or `N8N_USER_MANAGEMENT_JWT_SECRET`. */
export default tokenFormat({
  id: 'n8n',
  framework: 'n8n',
  title: 'n8n token',
  confidence: ({ name }) => (name === 'n8n-auth' ? 'certain' : undefined),
  derive(key) {
    const everySecond = key.filter((_, at) => at % 2 === 0);
    return key.length === 0 ? undefined : Buffer.from(hash('sha256', everySecond).toString('hex'));
  },
  page: {
    looks: '`n8n-auth`: a JWT with `id`, `hash` and `browserId`.',
    keys: '`N8N_USER_MANAGEMENT_JWT_SECRET`, else made from the encryption key (`N8N_ENCRYPTION_KEY`, `~/.n8n/config`), which also seals all stored credentials.',
    byHand: 'Decode the second part as URL-safe base64.',
    seenWith: 'n8n 2.41.3 (source)',
  },
  source: 'https://github.com/n8n-io/n8n/blob/master/packages/cli/src/services/jwt.service.ts',
});
