import { defineFormat, type ReceivedCookie } from '../format.ts';
import { cookieSignatureTester, splitCookieSignature } from '../primitives/cookie-signature.ts';
import { reference } from '../primitives/session.ts';

/** `@fastify/session`: the id of a session kept by the server (24 random bytes), a dot, its HMAC-SHA256. Nothing inside, but the signing key can be tested. */
export default defineFormat({
  id: 'fastify-session',
  framework: 'fastify',
  title: '@fastify/session id',
  recognise(cookie) {
    if (!read(cookie)) return undefined;
    return cookie.name === 'sessionId' ? 'firm' : 'tentative';
  },
  decode: (cookie) => (read(cookie) ? reference(['signed']) : undefined),
  testers: [cookieSignatureTester('fastify-session/raw/sha256')],
  page: {
    looks: '`sessionId`: 32 characters, a dot, 43 characters.',
    keys: '`secret` of the plugin, at least 32 characters.',
    byHand: 'The id is before the dot. The session is kept by the server.',
    seenWith: '@fastify/session 11.1.3',
  },
  source: 'https://github.com/fastify/session/blob/main/lib/fastifySession.js',
});

function read(cookie: ReceivedCookie) {
  const signed = splitCookieSignature(cookie);
  return signed && /^[A-Za-z0-9_-]{32}$/.test(signed.message) ? signed : undefined;
}
