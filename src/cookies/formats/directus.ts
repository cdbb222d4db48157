import { tokenFormat } from '../primitives/token-format.ts';

/** Directus: a JWT whose issuer is `directus`. */
export default tokenFormat({
  id: 'directus',
  framework: 'directus',
  title: 'Directus token',
  confidence: ({ claims, name }) =>
    claims['iss'] === 'directus' ? 'certain' : name === 'directus_session_token' ? 'firm' : undefined,
  page: {
    looks: '`directus_session_token`: a JWT with `id`, `role`, `app_access`, `admin_access` and `iss` `directus`.',
    keys: '`SECRET` in the environment; compose files publish `replace-with-secure-random-value`.',
    byHand: 'Decode the second part as URL-safe base64.',
    seenWith: 'Directus 39.2.1 (source)',
  },
  source: 'https://github.com/directus/directus/blob/main/api/src/services/authentication.ts',
});
