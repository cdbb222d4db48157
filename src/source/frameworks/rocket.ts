import type { Framework } from './framework.ts';
import { cookieCalls, rustTokenOptions } from './rust.ts';

export const rocket: Framework = {
  id: 'rocket',
  language: 'rust',
  modules: ['rocket', 'rocket_cors', 'rocket_dyn_templates'],
  store: 'unknown',
  calls: [
    ...cookieCalls,
    {
      calls: ['Json', 'RawHtml', 'RawJson', 'Html', 'Template.render', 'content.RawHtml', 'content.RawJson'],
      does: 'response',
    },
    { calls: ['Redirect.to', 'Redirect.found'], does: 'redirect', value: 0 },
    { calls: ['Header.new'], does: 'header', name: 0, value: 1 },
  ],
  settings: { secret_key: 'session-key' },
  options: [
    { calls: ['.secure', '.set_secure'], options: { 0: 'secure' } },
    { calls: ['.http_only', '.set_http_only'], options: { 0: 'httponly' } },
    { calls: ['SecretKey.from', 'SecretKey.derive_from'], options: { 0: 'session-key' } },
    { calls: ['AllowedOrigins.all'], options: {}, allowsAny: 'any' },
    ...rustTokenOptions,
  ],
  renews: [],
  ends: ['cookies.remove_private', 'jar.remove_private'],
};
