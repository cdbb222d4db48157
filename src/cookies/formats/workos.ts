import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';
import { bareName } from '../primitives/wire.ts';

/** WorkOS AuthKit: access token, refresh token and user in a seal of iron-session without an end. */
export default defineFormat({
  id: 'workos',
  framework: 'workos',
  title: 'WorkOS AuthKit session',
  recognise: (cookie) => (bareName(cookie.name) === 'wos-session' && readIron(cookie) ? 'certain' : undefined),
  decode: decodeIron,
  testers: [ironTester({ id: 'workos/pbkdf2-1', rounds: 1 })],
  page: {
    looks: '`wos-session`: `Fe26.2*1*…~2`, eight fields with asterisks.',
    keys: '`WORKOS_COOKIE_PASSWORD`, 32 characters or more.',
    byHand: 'Open it as any seal of iron-session. It contains `accessToken`, `refreshToken` and `user`.',
    seenWith: 'authkit-nextjs 3.0.1',
  },
  source: 'https://github.com/workos/authkit-nextjs/blob/main/src/session.ts',
});
