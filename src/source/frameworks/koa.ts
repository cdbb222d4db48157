import type { Framework } from './framework.ts';
import { packageOptions } from './javascript.ts';

export const koa: Framework = {
  id: 'koa',
  language: 'javascript',
  modules: ['koa', 'koa-session', 'koa-router', '@koa', 'koa-generic-session'],
  sessions: ['ctx.session', 'context.session'],
  store: 'unknown',
  calls: [
    { calls: ['cookies.set'], does: 'cookie', name: 0, value: 1 },
    { calls: ['ctx.set', 'ctx.append', 'ctx.response.set', 'context.set'], does: 'header', name: 0, value: 1 },
    { calls: ['ctx.redirect', 'context.redirect'], does: 'redirect' },
    { calls: ['ctx.render', 'context.render'], does: 'response', value: 1 },
  ],
  settings: { 'app.keys': 'session-key' },
  options: [
    {
      calls: ['koa-session'],
      options: { secure: 'secure', httpOnly: 'httponly', sameSite: 'samesite' },
      store: 'signed cookie',
      storeOption: 'store',
      isSession: true,
    },
    {
      calls: ['cookies.set'],
      options: { secure: 'secure', httpOnly: 'httponly', sameSite: 'samesite' },
      cookieAt: 0,
    },
    {
      calls: ['@koa/cors'],
      options: { origin: 'cors-origins', credentials: 'cors-credentials' },
      allowsAny: 'reflected',
    },
    ...packageOptions,
  ],
  renews: ['session.regenerate', 'session.regenerateId', 'ctx.login', 'regenerateSession'],
  ends: ['session.destroy', 'ctx.logout'],
};
