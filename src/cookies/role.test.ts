import { describe, expect, it } from 'vitest';
import { readVectors, receivedFrom } from '../../test/cookie-vectors.ts';
import { received } from '../../test/vector-cases.ts';
import { openCookie } from './open.ts';
import { roleOf } from './role.ts';

const roleOfPair = (name: string, value: string) => roleOf(openCookie(received(name, value))).role;

describe('roleOf', () => {
  it.each([
    ['_ga', 'GA1.2.1234567890.1700000000', 'analytics'],
    ['_ga_ABC123', 'GS1.1.1700000000.1.0', 'analytics'],
    ['AWSALBCORS', 'x', 'load-balancer'],
    ['BIGipServerpool', '1677787402.36895.0000', 'load-balancer'],
    ['__cf_bm', 'x', 'load-balancer'],
    ['OptanonConsent', 'x', 'consent'],
    ['csrftoken', 'x', 'csrf'],
    ['XSRF-TOKEN', 'x', 'csrf'],
    ['__Host-next-auth.csrf-token', 'x', 'csrf'],
    ['sessionid', 'yxjkrb0rqebbok8eizeghhsuwyhcp0kt', 'session'],
    ['__Secure-authjs.session-token', 'x', 'session'],
    ['PHPSESSID', 'l4qitrqptfqafq73nv1vscm9v7', 'session'],
    ['remember_web_59ba36addc2b2f9401580f014c7f58ea4e30989d', 'x', 'remember-me'],
    ['django_language', 'de', 'preference'],
    ['darkMode', '1', 'preference'],
    ['userSession', 'x', 'session'],
    ['my_csrf_session', 'x', 'csrf'],
    ['foo', 'bar', 'unknown'],
    ['gasket', '1', 'unknown'],
    ['sidebarish', '1', 'unknown'],
  ])('%s=%s', (name, value, role) => {
    expect(roleOfPair(name, value)).toBe(role);
  });

  it('takes the document before all else', () => {
    const judged = roleOf(openCookie(received('_ga', 'x')), { documented: ['_ga'] });
    expect(judged).toEqual({ role: 'session', reason: 'the API document names it as a credential' });
  });

  it('takes the format before the name', () => {
    const value = 'eyJfZnJlc2giOnRydWV9.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0';
    expect(roleOfPair('foo', `42|${'a'.repeat(128)}`)).toBe('remember-me');
    expect(roleOf(openCookie(received('app_session', value)))).toMatchObject({ reason: 'it is a Flask session' });
  });

  it('keeps CSRF cookies out of the sessions', () => {
    const roles = readVectors()
      .filter(({ cookie_name: name }) => /csrf|xsrf/i.test(name ?? ''))
      .map((vector) => roleOf(openCookie(receivedFrom(vector))).role);
    expect(roles.length).toBeGreaterThan(2);
    expect(new Set(roles)).toEqual(new Set(['csrf']));
  });
});
