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
  page: {
    looks: '`next-auth.session-token` (`__Secure-…` on HTTPS): five parts with dots, an empty second one.',
    keys: '`NEXTAUTH_SECRET` in the environment.',
    byHand: 'The header says `A256GCM`. The key is HKDF-SHA256 of the secret with a text of NextAuth.js and no salt.',
    seenWith: 'next-auth 4.24.15',
  },
  source: 'https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/jwt/index.ts',
});
