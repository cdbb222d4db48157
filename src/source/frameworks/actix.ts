import type { Framework } from './framework.ts';
import { cookieCalls, rustTokenOptions } from './rust.ts';

export const actix: Framework = {
  id: 'actix',
  language: 'rust',
  modules: ['actix_web', 'actix_session', 'actix_cors', 'actix_identity'],
  sessions: [':Session', ':actix_session::Session', 'req.get_session()', 'request.get_session()'],
  store: 'unknown',
  calls: [
    ...cookieCalls,
    { calls: ['.json', '.body', 'web.Json', 'Json', 'Html', 'html'], does: 'response', value: 0 },
    {
      calls: [
        'ErrorBadRequest',
        'ErrorUnauthorized',
        'ErrorForbidden',
        'ErrorNotFound',
        'ErrorConflict',
        'ErrorInternalServerError',
        'ErrorBadGateway',
        'ErrorServiceUnavailable',
        'ErrorGatewayTimeout',
      ],
      does: 'response',
      value: 0,
    },
    {
      calls: [
        '.insert_header',
        '.append_header',
        'headers_mut().append',
        'headers_mut().insert',
        'headers.insert',
        'headers.append',
      ],
      does: 'header',
      name: 0,
      value: 1,
    },
    { calls: ['Redirect.to', 'web.Redirect.to'], does: 'redirect', value: 0 },
  ],
  options: [
    { calls: ['Key.from', 'Key.derive_from', 'Key.from_bytes'], options: { 0: 'session-key' } },
    { calls: ['CookieSessionStore.default'], options: {}, store: 'encrypted cookie' },
    { calls: ['.cookie_content_security'], options: { 0: 'engine' } },
    { calls: ['.cookie_secure'], options: { 0: 'secure' } },
    { calls: ['.cookie_http_only'], options: { 0: 'httponly' } },
    { calls: ['.cookie_same_site'], options: { 0: 'samesite' } },
    { calls: ['Cors.permissive'], options: {}, allowsAny: 'reflected', allowsCredentials: true },
    { calls: ['.allowed_origin_fn'], options: { 0: 'cors-origins' } },
    { calls: ['.allow_any_origin'], options: {}, allowsAny: 'any' },
    { calls: ['.supports_credentials'], options: {}, allowsCredentials: true },
    ...rustTokenOptions,
  ],
  sendsReturns: true,
  renews: ['.renew', 'session.renew', 'session.clear', 'session.purge', 'Identity.login'],
  ends: ['session.purge', 'session.clear', '.purge', '.logout'],
};
