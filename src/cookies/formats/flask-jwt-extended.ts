import { tokenFormat } from '../primitives/token-format.ts';

/** Flask-JWT-Extended: a JWT with `fresh`, `type` and, in cookies, the CSRF value that a header must repeat. */
export default tokenFormat({
  id: 'flask-jwt-extended',
  framework: 'flask',
  title: 'Flask-JWT-Extended token',
  confidence: ({ claims, name }) => {
    const isOne = 'fresh' in claims && 'type' in claims && 'jti' in claims;
    const isNamed = /^(?:access|refresh)_token_cookie$/.test(name);
    return isOne && (isNamed || 'csrf' in claims) ? 'firm' : undefined;
  },
  page: {
    looks:
      '`access_token_cookie` and `refresh_token_cookie`: JWTs with `fresh`, `jti`, `type` and `csrf`; `csrf_access_token` beside them repeats `csrf`.',
    keys: '`JWT_SECRET_KEY`, else `SECRET_KEY`.',
    byHand: 'Decode the second part as URL-safe base64.',
    seenWith: 'Flask-JWT-Extended 4.7.4',
  },
  source: 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/tokens.py',
});
