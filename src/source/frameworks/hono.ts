import type { Framework } from './framework.ts';
import { cookieOptions, packageOptions } from './javascript.ts';

export const hono: Framework = {
  id: 'hono',
  language: 'javascript',
  modules: ['hono', 'hono-sessions', '@hono'],
  sessions: ["get('session')", 'c.var.session', 'c.session'],
  store: 'unknown',
  calls: [
    { calls: ['setCookie', 'setSignedCookie'], does: 'cookie', name: 1, value: 2 },
    {
      calls: ['c.json', 'c.text', 'c.html', 'c.body', 'c.render', 'ctx.json', 'ctx.text', 'ctx.html'],
      does: 'response',
      value: 0,
    },
    { calls: ['c.header', 'ctx.header'], does: 'header', name: 0, value: 1 },
    { calls: ['c.redirect', 'ctx.redirect'], does: 'redirect', value: 0 },
  ],
  options: [
    {
      calls: ['sessionMiddleware'],
      options: {
        encryptionKey: 'session-key',
        'cookieOptions.secure': 'secure',
        'cookieOptions.httpOnly': 'httponly',
        'cookieOptions.sameSite': 'samesite',
      },
      isSession: true,
    },
    cookieOptions(['setCookie', 'setSignedCookie'], 1),
    { calls: ['setSignedCookie'], options: { 3: 'session-key' } },
    { calls: ['getSignedCookie'], options: { 1: 'session-key' } },
    {
      calls: ['hono/cors.cors'],
      options: { origin: 'cors-origins', credentials: 'cors-credentials' },
      allowsAny: 'any',
    },
    { calls: ['hono/jwt.jwt'], options: { secret: 'token-key' } },
    { calls: ['hono/jwt.sign', 'hono/jwt.verify'], options: { 1: 'token-key' } },
    ...packageOptions,
  ],
  renews: ['session.regenerate', 'session.rotate'],
  ends: ['session.deleteSession', 'session.destroy', 'deleteCookie'],
};
