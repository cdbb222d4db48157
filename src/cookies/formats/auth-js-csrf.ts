import { createHash } from 'node:crypto';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Auth.js and NextAuth: a CSRF token and SHA-256 of it with the secret behind it: a second way to test the secret that encrypts the session. */
export default defineFormat({
  id: 'auth-js-csrf',
  framework: 'nextjs',
  title: 'Auth.js CSRF token',
  recognise(cookie) {
    if (!read(cookie)) return undefined;
    return /csrf-token$/.test(cookie.name) ? 'certain' : undefined;
  },
  decode(cookie) {
    const found = read(cookie);
    return found && session({ protection: 'signed', serializer: 'text', path: [], payload: found.token });
  },
  testers: [
    {
      id: 'auth-js-csrf/sha256',
      rounds: 0,
      cacheable: true,
      derive: (key) => (key.length === 0 ? undefined : key),
      prepare(cookie) {
        const found = read(cookie);
        if (!found) return undefined;
        const state = createHash('sha256').update(found.token);
        return (key) => (state.copy().update(key).digest('hex') === found.hash ? { digest: 'sha256' } : undefined);
      },
    },
  ],
  page: {
    looks:
      '`authjs.csrf-token` or `next-auth.csrf-token`, with `__Host-` on HTTPS: 64 hexadecimal digits, a bar (`%7C`), 64 more.',
    keys: '`AUTH_SECRET` or `NEXTAUTH_SECRET`, the secret of the session too.',
    byHand: 'The second half is SHA-256 of the first half followed by the secret.',
    seenWith: '@auth/core 0.41.3',
  },
  source:
    'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/lib/actions/callback/oauth/csrf-token.ts',
});

function read(cookie: ReceivedCookie) {
  const [, token, hash] = /^([0-9a-f]{64})\|([0-9a-f]{64})$/.exec(wireValue(cookie)) ?? [];
  return token === undefined || hash === undefined ? undefined : { token, hash };
}
