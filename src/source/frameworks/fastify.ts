import type { Framework } from './framework.ts';
import { cookieOptions, endCalls, packageOptions, renewCalls, responseCalls } from './javascript.ts';

const COOKIE = { 'cookie.secure': 'secure', 'cookie.httpOnly': 'httponly', 'cookie.sameSite': 'samesite' } as const;

export const fastify: Framework = {
  id: 'fastify',
  language: 'javascript',
  modules: ['fastify', '@fastify', 'fastify-plugin'],
  sessions: ['request.session', 'req.session'],
  store: 'unknown',
  calls: [
    ...responseCalls,
    { calls: ['reply.setCookie', 'reply.cookie', 'res.setCookie'], does: 'cookie', name: 0, value: 1 },
    { calls: ['reply.view'], does: 'response', value: 1 },
  ],
  options: [
    { calls: ['@fastify/session'], options: { secret: 'session-key', ...COOKIE }, store: 'server', isSession: true },
    {
      calls: ['@fastify/secure-session'],
      options: { secret: 'session-key', key: 'session-key', salt: 'session-key', ...COOKIE },
      off: [['secure', 'cookie.secure']],
      store: 'encrypted cookie',
      isSession: true,
    },
    { calls: ['@fastify/cookie'], options: { secret: 'session-key' } },
    { calls: ['@fastify/jwt'], options: { secret: 'token-key' } },
    {
      calls: ['@fastify/cors'],
      options: { origin: 'cors-origins', credentials: 'cors-credentials' },
      allowsAny: 'any',
    },
    cookieOptions(['reply.setCookie', 'reply.cookie'], 0),
    ...packageOptions,
  ],
  sendsReturns: true,
  renews: [...renewCalls, 'session.regenerate'],
  ends: [...endCalls, 'session.delete'],
};
