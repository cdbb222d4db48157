import { createHash, hkdfSync } from 'node:crypto';
import { defineFormat } from '../format.ts';
import { type DirectJwe, decodeJwe, jweTester, readJwe } from '../primitives/jwe.ts';

const [SALT, INFO] = ['better-auth-session', 'BetterAuth.js Generated Encryption Key'];

/** better-auth's cookie cache with `strategy: "jwe"`. The header's `kid` is a thumbprint of the key, which refuses a wrong guess without decrypting. */
export default defineFormat({
  id: 'better-auth-jwe',
  framework: 'better-auth',
  title: 'better-auth session data (JWE)',
  recognise(cookie) {
    const token = readJwe(cookie);
    if (token?.enc !== 'A256CBC-HS512') return undefined;
    if (/\.session_data$/.test(cookie.name)) return 'certain';
    return token.kid?.length === 43 ? 'firm' : undefined;
  },
  decode: decodeJwe,
  testers: [
    jweTester({
      id: 'better-auth-jwe/hkdf',
      salt: SALT,
      cacheable: true,
      derive: (key) => Buffer.from(hkdfSync('sha256', key, SALT, INFO, 64)),
      precheck: thumbprintFits,
    }),
  ],
  page: {
    looks:
      '`better-auth.session_data`: five parts with dots, the second empty; the header says `dir` and `A256CBC-HS512`.',
    keys: '`BETTER_AUTH_SECRET` or `AUTH_SECRET`.',
    byHand:
      'HKDF-SHA256 of the secret, salt `better-auth-session`, info `BetterAuth.js Generated Encryption Key`, 64 bytes, is the key of the JWE.',
    seenWith: 'better-auth 1.7.25',
  },
  source: 'https://github.com/better-auth/better-auth/blob/main/packages/better-auth/src/crypto/jwt.ts',
});

function thumbprintFits(key: Uint8Array, { kid }: DirectJwe): boolean {
  if (kid === undefined) return true;
  const jwk = `{"k":"${Buffer.from(key).toString('base64url')}","kty":"oct"}`;
  return createHash('sha256').update(jwk).digest('base64url') === kid;
}
