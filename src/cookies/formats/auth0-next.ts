import { hkdfSync } from 'node:crypto';
import { defineFormat } from '../format.ts';
import { decodeJwe, jweTester, readJwe } from '../primitives/jwe.ts';

const INFO = 'JWE CEK';

/** `@auth0/nextjs-auth0` v4 (`__session`), and v1 to v3 (`appSession`): a JWE with A256GCM; the key is HKDF-SHA256(AUTH0_SECRET), text `JWE CEK`, no salt. */
export default defineFormat({
  id: 'auth0-next',
  framework: 'nextjs',
  title: 'Auth0 session',
  recognise(cookie) {
    if (readJwe(cookie)?.enc !== 'A256GCM') return undefined;
    return /^(?:__session|appSession)$/.test(cookie.name) ? 'firm' : 'tentative';
  },
  decode: decodeJwe,
  testers: [
    jweTester({
      id: 'auth0-next/hkdf',
      salt: INFO,
      cacheable: true,
      derive: (key) => Buffer.from(hkdfSync('sha256', key, '', INFO, 32)),
    }),
  ],
  page: {
    looks: '`__session` (version 4), `appSession` (before): five parts with dots.',
    keys: '`AUTH0_SECRET` in the environment.',
    byHand: 'The header says `A256GCM`. The key is HKDF-SHA256 of the secret with the text `JWE CEK` and no salt.',
    seenWith: '@auth0/nextjs-auth0 4.30.0',
  },
  source: 'https://github.com/auth0/nextjs-auth0/blob/main/src/server/cookies.ts',
});
