import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';

/** Keystone's `statelessSessions`: the session in a seal of iron. */
export default defineFormat({
  id: 'keystone',
  framework: 'keystone',
  title: 'Keystone session',
  recognise: (cookie) => (cookie.name === 'keystonejs-session' && readIron(cookie) ? 'certain' : undefined),
  decode: decodeIron,
  testers: [ironTester({ id: 'keystone/pbkdf2-1', rounds: 1 })],
  page: {
    looks: '`keystonejs-session`: `Fe26.2**…`, eight fields with asterisks.',
    keys: 'The `secret` of `statelessSessions`, often `SESSION_SECRET`; 32 characters or more.',
    byHand: 'Open it as any seal of iron.',
    seenWith: '@keystone-6/core 8.1.0',
  },
  source: 'https://github.com/keystonejs/keystone/blob/main/packages/core/src/session.ts',
});
