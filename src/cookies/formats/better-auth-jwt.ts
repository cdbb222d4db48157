import { tokenFormat } from '../primitives/token-format.ts';

/** better-auth's cookie cache with `strategy: "jwt"`: a JWT (HS256) under the secret as it is. */
export default tokenFormat({
  id: 'better-auth-jwt',
  framework: 'better-auth',
  title: 'better-auth session data (JWT)',
  confidence: ({ claims, name }) =>
    /\.session_data$/.test(name) && 'session' in claims && 'user' in claims ? 'certain' : undefined,
  page: {
    looks: '`better-auth.session_data`: a JWT with the members `session` and `user`, cut into `.0`, `.1` when long.',
    keys: '`BETTER_AUTH_SECRET` or `AUTH_SECRET`.',
    byHand: 'Put the pieces together and decode the second part as URL-safe base64.',
    seenWith: 'better-auth 1.7.25',
  },
  source: 'https://www.better-auth.com/docs/concepts/session-management#cookie-cache',
});
