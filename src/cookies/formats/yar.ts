import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';

/** hapi's `@hapi/yar` and `@hapi/cookie` under the names of their documentation: a seal of iron. */
export default defineFormat({
  id: 'yar',
  framework: 'hapi',
  title: 'hapi session',
  recognise(cookie) {
    const seal = readIron(cookie);
    if (!seal || seal.fromIronSession) return undefined;
    return /^(?:session|sid|sid-example|auth)$/.test(cookie.name) ? 'firm' : undefined;
  },
  decode: decodeIron,
  testers: [ironTester({ id: 'yar/pbkdf2-1', rounds: 1 })],
  page: {
    looks:
      '`session` (yar) or `sid`: `Fe26.2**…`, eight fields with asterisks. Small sessions of yar are in the cookie, larger ones on the server.',
    keys: '`cookieOptions.password` of yar, `cookie.password` of the auth strategy; 32 characters or more.',
    byHand: 'Open it as any seal of iron.',
    seenWith: '@hapi/yar 11.0.3, @hapi/cookie 12.0.1',
  },
  source: 'https://github.com/hapijs/yar/blob/master/lib/index.js',
});
