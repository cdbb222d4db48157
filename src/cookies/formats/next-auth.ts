import { hkdfSync } from 'node:crypto';
import { defineFormat } from '../format.ts';
import { decodeJwe, jweTester, readJwe } from '../primitives/jwe.ts';

const INFO = 'NextAuth.js Generated Encryption Key';

/** NextAuth v4: a JWE with A256GCM; the key is HKDF-SHA256(NEXTAUTH_SECRET) with a fixed text and no salt. */
export default defineFormat({
  id: 'next-auth',
  framework: 'next-auth',
  title: 'NextAuth session',
  recognise(cookie) {
    if (readJwe(cookie)?.enc !== 'A256GCM') return undefined;
    return /next-auth/.test(cookie.name) ? 'certain' : 'tentative';
  },
  decode: decodeJwe,
  testers: [
    jweTester({
      id: 'next-auth/hkdf',
      salt: INFO,
      cacheable: true,
      derive: (key) => Buffer.from(hkdfSync('sha256', key, '', INFO, 32)),
    }),
  ],
  source: 'https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/jwt/index.ts',
});
