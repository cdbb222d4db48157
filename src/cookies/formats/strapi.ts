import { tokenFormat } from '../primitives/token-format.ts';

/** Strapi: a JWT of the administration or of the plugin users-permissions. */
export default tokenFormat({
  id: 'strapi',
  framework: 'strapi',
  title: 'Strapi token',
  confidence: ({ claims, name }) => {
    if (/^(?:jwtToken|strapi_(?:admin|up)_(?:jwt|refresh)|strapi_jwt)$/.test(name)) return 'firm';
    return 'sessionId' in claims && 'origin' in claims && 'userId' in claims ? 'firm' : undefined;
  },
  page: {
    looks: '`jwtToken` or `strapi_admin_refresh`: a JWT with `id` or with `userId`, `sessionId`, `origin` and `type`.',
    keys: '`ADMIN_JWT_SECRET` and `JWT_SECRET` in `.env`; `.env.example` of a new project publishes `tobemodified`.',
    byHand: 'Decode the second part as URL-safe base64.',
    seenWith: 'Strapi 5.54.0 (source)',
  },
  source: 'https://github.com/strapi/strapi/tree/develop/packages/core/admin/server/src',
});
