import { tokenFormat } from '../primitives/token-format.ts';

/** Chainlit: a JWT with the user's identifier, display name and metadata, cut into pieces of 3,000. */
export default tokenFormat({
  id: 'chainlit',
  framework: 'chainlit',
  title: 'Chainlit token',
  confidence: ({ claims }) =>
    'identifier' in claims && 'metadata' in claims && 'display_name' in claims ? 'firm' : undefined,
  page: {
    looks:
      '`access_token`, cut into `access_token_0`, `access_token_1` when long: a JWT with `identifier`, `display_name` and `metadata`.',
    keys: '`CHAINLIT_AUTH_SECRET` in the environment.',
    byHand: 'Put the pieces together in the order of their numbers, then decode the second part as URL-safe base64.',
    seenWith: 'Chainlit 2.12.0',
  },
  source: 'https://github.com/Chainlit/chainlit/blob/main/backend/chainlit/auth/jwt.py',
});
