import { describe, expect, it } from 'vitest';
import { fixedSession } from '../../model/identity.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import type { Caller } from './callers.ts';
import { createRenewedCookies } from './renewed-cookies.ts';

const caller = (name: string, cookie: string): Caller => ({ name, session: fixedSession([['Cookie', cookie]]) });
const alice = caller('alice', 'sid=one; theme=dark');
const setting = (...values: string[]) => ({
  status: 200,
  headers: values.map((value): HeaderLine => ['Set-Cookie', value]),
});

describe('cookies that the server renews', () => {
  it('are sent by the caller that got them, beside its other cookies', () => {
    const cookies = createRenewedCookies();
    expect(cookies.take(alice, setting('sid=two; Path=/; HttpOnly'))).toBe(true);
    expect(cookies.linesOf(alice)).toEqual([['Cookie', 'sid=two; theme=dark']]);
    expect(cookies.linesOf(caller('bob', 'sid=one; theme=dark'))).toEqual([['Cookie', 'sid=one; theme=dark']]);
    expect(cookies.secrets()).toEqual([['Cookie', 'sid=two; theme=dark']]);
  });

  it.each([302, 404])('count under %i too', (status) => {
    expect(createRenewedCookies().take(alice, { ...setting('sid=two; Path=/'), status })).toBe(true);
  });

  it('are renewed again and again, and the last ones are known', () => {
    const cookies = createRenewedCookies();
    for (let n = 0; n < 100; n += 1) cookies.take(alice, setting(`sid=number-${n}`));
    expect(cookies.linesOf(alice)).toEqual([['Cookie', 'sid=number-99; theme=dark']]);
    expect(cookies.secrets()).toHaveLength(32);
  });

  it.each([
    ['another name', setting('other=two')],
    ['a deletion', setting('sid=; Max-Age=0', 'theme=gone; Expires=Thu, 01 Jan 1970 00:00:00 GMT')],
    ['a part of the paths', setting('sid=two; Path=/admin')],
    ['a refusal', { ...setting('sid=two'), status: 401 }],
    [
      'a redirect to the log-in',
      {
        status: 302,
        headers: [
          ['Set-Cookie', 'sid=two'],
          ['Location', '/login?next=/'],
        ] as const,
      },
    ],
    ['an error', { ...setting('sid=two'), status: 500 }],
    ['nothing', { status: 200, headers: [] }],
    ['a value that is too long', setting(`sid=${'x'.repeat(5000)}`)],
  ])('are not those of %s', (_, response) => {
    const cookies = createRenewedCookies();
    expect(cookies.take(alice, response)).toBe(false);
    expect(cookies.linesOf(alice)).toEqual([['Cookie', 'sid=one; theme=dark']]);
  });

  it('are void after a new log-in', () => {
    const cookies = createRenewedCookies();
    cookies.take(alice, setting('sid=two'));
    expect(cookies.linesOf(caller('alice', 'sid=three'))).toEqual([['Cookie', 'sid=three']]);
  });

  it('are none of a caller without cookies', () => {
    const bearer: Caller = { name: 'carol', session: fixedSession([['Authorization', 'Bearer abc']]) };
    const cookies = createRenewedCookies();
    expect(cookies.take(bearer, setting('Authorization=two', 'sid=two'))).toBe(false);
    expect(cookies.linesOf(bearer)).toEqual([['Authorization', 'Bearer abc']]);
  });
});
