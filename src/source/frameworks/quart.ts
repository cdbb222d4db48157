import { flaskCalls, flaskSettings } from './flask.ts';
import type { Framework } from './framework.ts';
import { pythonCookieOptions, pythonTokenOptions } from './python.ts';

export const quart: Framework = {
  id: 'quart',
  language: 'python',
  modules: ['quart'],
  sessions: ['quart.session', 'session'],
  store: 'signed cookie',
  serverModules: ['quart_session', 'quart_redis'],
  calls: flaskCalls,
  settings: { ...flaskSettings, QUART_AUTH_COOKIE_SECURE: 'secure', QUART_AUTH_COOKIE_HTTP_ONLY: 'httponly' },
  options: [
    pythonCookieOptions,
    ...pythonTokenOptions,
    { calls: ['.run', '.run_task'], options: { debug: 'debug' } },
    {
      calls: ['quart_cors.cors', 'quart_cors.route_cors'],
      options: { allow_origin: 'cors-origins', allow_credentials: 'cors-credentials' },
      allowsAny: 'any',
    },
  ],
  off: [['secure', 'SESSION_COOKIE_SECURE']],
  sendsReturns: true,
  renews: ['session.clear', 'quart_auth.login_user', 'login_user'],
  ends: ['session.clear', 'quart_auth.logout_user', 'logout_user', '.delete_cookie'],
};
