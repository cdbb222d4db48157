import type { Framework } from './framework.ts';
import { pythonCookieOptions, pythonTokenOptions } from './python.ts';

export const litestar: Framework = {
  id: 'litestar',
  language: 'python',
  modules: ['litestar', 'starlite'],
  sessions: ['request.session', 'connection.session'],
  serverModules: ['litestar.middleware.session.server_side'],
  store: 'unknown',
  calls: [
    {
      calls: ['.set_cookie', 'litestar.datastructures.Cookie', 'Cookie'],
      does: 'cookie',
      name: [0, 'key'],
      value: [1, 'value'],
    },
    { calls: ['request.set_session', '.set_session'], does: 'session', value: 0 },
    { calls: ['litestar.Response', 'litestar.response.Response', 'Response', 'Template'], does: 'response' },
    { calls: ['Redirect', 'litestar.response.Redirect'], does: 'redirect', value: [0, 'path'] },
    { calls: ['ResponseHeader'], does: 'header', name: [0, 'name'], value: [1, 'value'] },
  ],
  settings: {},
  options: [
    pythonCookieOptions,
    ...pythonTokenOptions,
    {
      calls: ['CookieBackendConfig'],
      options: { secret: 'session-key', secure: 'secure', httponly: 'httponly', samesite: 'samesite' },
      off: [['secure', 'secure']],
      store: 'encrypted cookie',
      isSession: true,
    },
    {
      calls: ['ServerSideSessionConfig'],
      options: { secure: 'secure', httponly: 'httponly', samesite: 'samesite' },
      off: [['secure', 'secure']],
      store: 'server',
      isSession: true,
    },
    {
      calls: ['CORSConfig'],
      options: { allow_origins: 'cors-origins', allow_credentials: 'cors-credentials' },
      allowsAny: 'any',
    },
    { calls: ['Litestar'], options: { debug: 'debug' } },
    { calls: ['JWTAuth', 'JWTCookieAuth', 'OAuth2PasswordBearerAuth'], options: { token_secret: 'token-key' } },
  ],
  sendsReturns: true,
  renews: ['clear_session', 'session.clear', 'request.clear_session'],
  ends: ['clear_session', 'session.clear', 'request.clear_session', '.delete_cookie'],
};
