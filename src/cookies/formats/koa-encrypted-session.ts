import { defineFormat } from '../format.ts';
import fastify from './fastify-secure-session.ts';

/** koa-encrypted-session: a secretbox written as @fastify/secure-session does, under koa-session's name; a key of 32 bytes is tested, not one made from a passphrase. */
export default defineFormat({
  ...fastify,
  id: 'koa-encrypted-session',
  framework: 'koa',
  title: 'koa-encrypted-session cookie',
  recognise: (cookie) => (/^koa[.:]/.test(cookie.name) && fastify.decode(cookie) ? 'certain' : undefined),
  testers: fastify.testers
    .filter(({ rounds }) => rounds === 0)
    .map((tester) => ({ ...tester, id: tester.id.replace('fastify-secure-session', 'koa-encrypted-session') })),
  page: {
    looks: '`koa.sess`: base64, `;` (`%3B`), base64 of 24 bytes.',
    keys: '`secretKey` (32 bytes in base64), or `secret` and `salt`.',
    byHand: 'The second part is the nonce of a libsodium secretbox; inside is JSON with `_expire` and `_maxAge`.',
    seenWith: 'koa-encrypted-session 3.0.7',
  },
  source: 'https://github.com/ladjs/koa-encrypted-session/blob/master/index.js',
});
