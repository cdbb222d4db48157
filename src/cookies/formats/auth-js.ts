import { createHash, hkdfSync } from 'node:crypto';
import { defineFormat } from '../format.ts';
import { type DirectJwe, decodeJwe, jweTester, keyBytesFor, readJwe } from '../primitives/jwe.ts';

const infoFor = (name: string): string => `Auth.js Generated Encryption Key (${name})`;

/**
 * Auth.js v5 (`@auth/core`, `next-auth@5`): a JWE whose key is HKDF-SHA256(AUTH_SECRET) with the cookie's name as salt. The header's `kid` is a
 * thumbprint of that key (RFC 7638 with SHA-512), so a wrong guess is refused without decrypting.
 */
export default defineFormat({
  id: 'auth-js',
  framework: 'nextjs',
  title: 'Auth.js session',
  recognise(cookie) {
    const token = readJwe(cookie);
    if (!token || !/^A256(?:CBC-HS512|GCM)$/.test(token.enc)) return undefined;
    if (/authjs/.test(cookie.name)) return 'certain';
    return token.kid?.length === 86 ? 'firm' : undefined;
  },
  decode: decodeJwe,
  testers: [
    jweTester({
      id: 'auth-js/hkdf',
      salt: 'the cookie name',
      cacheable: false,
      derive: (key, cookie) =>
        Buffer.from(hkdfSync('sha256', key, cookie.name, infoFor(cookie.name), keyBytesFor(cookie))),
      precheck: thumbprintFits,
    }),
  ],
  page: {
    looks:
      '`authjs.session-token` (`__Secure-…` on HTTPS), cut into `.0`, `.1` when long: five parts with dots, an empty second one.',
    keys: '`AUTH_SECRET` in the environment.',
    byHand:
      "The first part is the header in URL-safe base64; its `kid` is a thumbprint of the key. The key is HKDF-SHA256 of the secret with the cookie's name as salt; A256CBC-HS512.",
    seenWith: '@auth/core 0.34.3 and 0.41.3',
  },
  source: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/jwt.ts',
});

function thumbprintFits(key: Uint8Array, { kid }: DirectJwe): boolean {
  if (kid === undefined) return true;
  const jwk = `{"k":"${Buffer.from(key).toString('base64url')}","kty":"oct"}`;
  return createHash('sha512').update(jwk).digest('base64url') === kid;
}
