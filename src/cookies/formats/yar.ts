import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';

/** hapi's `@hapi/cookie` under the names of its documentation: a seal of iron. yar's own name, `session`, is that of other libraries as well (hono-sessions). */
export default defineFormat({
  id: 'yar',
  framework: 'hapi',
  title: 'hapi session',
  recognise(cookie) {
    const seal = readIron(cookie);
    if (!seal || seal.fromIronSession) return undefined;
    return /^(?:sid|sid-example)$/.test(cookie.name) ? 'firm' : undefined;
  },
  decode: decodeIron,
  testers: [ironTester({ id: 'yar/pbkdf2-1', rounds: 1 })],
  page: {
    looks:
      '`sid`: `Fe26.2**…`, eight fields with asterisks. The `session` of yar has the same form and is called a seal of iron, since other libraries write it too.',
    keys: '`cookie.password` of the auth strategy; 32 characters or more.',
    byHand: 'Open it as any seal of iron.',
    seenWith: '@hapi/cookie 12.0.1',
  },
  source: 'https://github.com/hapijs/cookie/blob/master/lib/index.js',
});
