import type { CallRule, Framework, Means } from './framework.ts';
import { pythonCookieOptions, pythonTokenOptions } from './python.ts';

/** Quart has the same interface. */
export const flaskCalls: readonly CallRule[] = [
  { calls: ['.set_cookie'], does: 'cookie', name: [0, 'key', 'name'], value: [1, 'value'] },
  {
    calls: [
      'jsonify',
      'make_response',
      'flask.Response',
      'quart.Response',
      'Response',
      'render_template',
      'render_template_string',
      'stream_with_context',
      'abort',
    ],
    does: 'response',
  },
  { calls: ['redirect'], does: 'redirect', value: [0, 'location'] },
  { calls: ['url_for'], does: 'redirect' },
  { calls: ['headers.add', 'headers.set', 'headers.setdefault'], does: 'header', name: 0, value: 1 },
  { calls: ['flash', 'flask.flash'], does: 'session' },
];

export const flaskSettings: Readonly<Record<string, Means>> = {
  SECRET_KEY: 'session-key',
  SECRET_KEY_FALLBACKS: 'session-key',
  secret_key: 'session-key',
  JWT_SECRET_KEY: 'token-key',
  SESSION_COOKIE_SECURE: 'secure',
  SESSION_COOKIE_HTTPONLY: 'httponly',
  SESSION_COOKIE_SAMESITE: 'samesite',
  SESSION_COOKIE_NAME: 'cookie-name',
  REMEMBER_COOKIE_SECURE: 'secure',
  REMEMBER_COOKIE_HTTPONLY: 'httponly',
  session_interface: 'engine',
  DEBUG: 'debug',
  FLASK_DEBUG: 'debug',
};

export const flask: Framework = {
  id: 'flask',
  language: 'python',
  modules: ['flask'],
  sessions: ['flask.session', 'session'],
  store: 'signed cookie',
  serverModules: ['flask_session', 'flask_kvsession'],
  calls: flaskCalls,
  settings: flaskSettings,
  options: [
    pythonCookieOptions,
    ...pythonTokenOptions,
    { calls: ['.run'], options: { debug: 'debug' } },
    {
      calls: ['flask_cors.CORS', 'flask_cors.cross_origin', 'CORS'],
      options: { origins: 'cors-origins', supports_credentials: 'cors-credentials', '1.origins': 'cors-origins' },
      allowsAny: 'any',
    },
  ],
  off: [['secure', 'SESSION_COOKIE_SECURE']],
  sendsReturns: true,
  renews: [
    'session.clear',
    'flask_login.login_user',
    'login_user',
    'session.regenerate',
    'session_interface.regenerate',
  ],
  ends: ['session.clear', 'flask_login.logout_user', 'logout_user', '.delete_cookie'],
};
