import type { Framework } from './framework.ts';
import { cookieCalls, rustTokenOptions } from './rust.ts';

export const axum: Framework = {
  id: 'axum',
  language: 'rust',
  modules: ['axum', 'axum_extra', 'tower_sessions', 'axum_sessions', 'tower_http', 'async_session'],
  sessions: [':Session', ':tower_sessions::Session', ':WritableSession', ':ReadableSession'],
  store: 'server',
  calls: [
    ...cookieCalls,
    { calls: ['Json', 'Html', 'axum.Json', 'Response.new', '.body'], does: 'response', value: 0 },
    {
      calls: ['.header', 'headers.insert', 'headers.append', 'headers_mut().insert', 'headers_mut().append'],
      does: 'header',
      name: 0,
      value: 1,
    },
    { calls: ['Redirect.to', 'Redirect.temporary', 'Redirect.permanent'], does: 'redirect', value: 0 },
  ],
  options: [
    { calls: ['Key.from', 'Key.derive_from'], options: { 0: 'session-key' } },
    { calls: ['.with_secure', '.with_secure_flag'], options: { 0: 'secure' } },
    { calls: ['.with_http_only'], options: { 0: 'httponly' } },
    { calls: ['.with_same_site', '.with_same_site_policy'], options: { 0: 'samesite' } },
    { calls: ['CorsLayer.permissive', 'AllowOrigin.any'], options: {}, allowsAny: 'any' },
    { calls: ['AllowOrigin.predicate'], options: { 0: 'cors-origins' } },
    { calls: ['AllowOrigin.mirror_request'], options: {}, allowsAny: 'reflected' },
    { calls: ['.allow_credentials'], options: { 0: 'cors-credentials' } },
    { calls: ['CorsLayer.very_permissive'], options: {}, allowsAny: 'reflected', allowsCredentials: true },
    ...rustTokenOptions,
  ],
  sendsReturns: true,
  renews: [
    'session.cycle_id',
    'session.clear',
    'session.flush',
    'session.regenerate',
    'auth_session.login',
    'auth.login',
  ],
  ends: ['session.flush', 'session.delete', 'session.clear', 'session.destroy', 'auth_session.logout', 'auth.logout'],
};
