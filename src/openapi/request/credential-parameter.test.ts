import { describe, expect, it } from 'vitest';
import type { ParameterIn } from '../document.ts';
import { isCredentialParameter } from './credential-parameter.ts';

const is = (place: ParameterIn, name: string, more: { description?: string; required?: boolean } = {}): boolean =>
  isCredentialParameter({ name, in: place, required: false, ...more });

describe('parameters that carry a credential', () => {
  it.each([
    ...[
      'Authorization',
      'authorization',
      'x-api-key',
      'X-API-KEY',
      'api_key',
      'x-token',
      'X-Auth-Token',
      'X-Access-Token',
      'x-admin-token',
      'PRIVATE-TOKEN',
      'X-Session-Id',
      'x-jwt',
      'X-Client-Secret',
    ].map((name) => ['header', name] as const),
    ...['access_token', 'api_key', 'apiKey', 'token', 'session_token', 'jwt'].map((name) => ['query', name] as const),
    ...['session', 'sessionid', 'auth_token', 'my.session'].map((name) => ['cookie', name] as const),
  ])('%s %s', (place, name) => expect(is(place, name)).toBe(true));

  it.each([
    ...[
      'X-Request-Id',
      'X-CSRF-Token',
      'Idempotency-Key',
      'Accept-Language',
      'X-Tenant',
      'X-User-Id',
      'X-Correlation-Id',
      'If-Match',
      'X-Page-Token',
      'X-Captcha-Token',
      'Device-Token',
    ].map((name) => ['header', name] as const),
    ...['page_token', 'nextToken', 'key', 'code', 'state', 'id', 'reset_token', 'token_type', 'max_tokens'].map(
      (name) => ['query', name] as const,
    ),
    ...['theme', 'lang', 'visits'].map((name) => ['cookie', name] as const),
    ['path', 'token'] as const,
  ])('not %s %s', (place, name) => expect(is(place, name)).toBe(false));

  it('takes a required cookie for one, whatever it is called, but for a preference', () => {
    expect(is('cookie', 'member', { required: true })).toBe(true);
    expect(is('cookie', 'lang', { required: true })).toBe(false);
  });

  it('leaves the token of a mail out', () => {
    expect(is('query', 'token', { description: 'Email verification token.' })).toBe(false);
    expect(is('query', 'token', { description: 'Access token of the user.' })).toBe(true);
  });
});
