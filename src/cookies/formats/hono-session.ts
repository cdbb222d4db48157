import { hkdfSync } from 'node:crypto';
import { defineFormat } from '../format.ts';
import { decodeJwe, jweTester, readJwe } from '../primitives/jwe.ts';

const INFO = 'session jwe cek';

/** `@hono/session`: a JWE with A256GCM; the key is HKDF-SHA256 of the secret with no salt. */
export default defineFormat({
  id: 'hono-session',
  framework: 'hono',
  title: '@hono/session cookie',
  recognise(cookie) {
    if (readJwe(cookie)?.enc !== 'A256GCM') return undefined;
    return cookie.name === 'sid' ? 'firm' : 'tentative';
  },
  decode: decodeJwe,
  testers: [
    jweTester({
      id: 'hono-session/hkdf',
      salt: INFO,
      cacheable: true,
      derive: (key) => Buffer.from(hkdfSync('sha256', key, '', INFO, 32)),
    }),
  ],
  page: {
    looks: '`sid`: five parts with dots, the second empty; the header says `dir` and `A256GCM`.',
    keys: 'The `secret` given to `useSession`, often `AUTH_SECRET`.',
    byHand: 'HKDF-SHA256 of the secret, no salt, info `session jwe cek`, 32 bytes, is the key of the JWE.',
    seenWith: '@hono/session 0.2.1',
  },
  source: 'https://github.com/honojs/middleware/tree/main/packages/session',
});
