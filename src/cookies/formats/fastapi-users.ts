import { tokenFormat } from '../primitives/token-format.ts';

/** FastAPI Users' `CookieTransport` with `JWTStrategy`: a token whose audience is its own. */
export default tokenFormat({
  id: 'fastapi-users',
  framework: 'fastapi',
  title: 'FastAPI Users token',
  confidence: ({ claims }) => (JSON.stringify(claims['aud'] ?? '').includes('fastapi-users:') ? 'certain' : undefined),
  page: {
    looks: '`fastapiusersauth`: a JWT whose `aud` is `["fastapi-users:auth"]`.',
    keys: '`SECRET` in the code that makes `JWTStrategy(secret=SECRET, …)`; the documentation shows `SECRET`.',
    byHand: 'Decode the second part as URL-safe base64.',
    seenWith: 'FastAPI Users 15.0.5',
  },
  source: 'https://fastapi-users.github.io/fastapi-users/latest/configuration/authentication/strategies/jwt/',
});
