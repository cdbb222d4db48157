import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../test/cases.ts';
import { part } from '../../../test/tokens.ts';
import { tokensSeen } from './token-cookies.ts';

const token = `${part({ alg: 'HS256' })}.${part({ sub: 'ann' })}.${part('signature')}`;
const seen = (...cookies: string[]) =>
  tokensSeen(
    factsOf({ pages: [{ headers: cookies.map((cookie) => `Set-Cookie: ${cookie}`) }] }, 'exchanges', 'surface', 'keys'),
  );

describe('cookies that are tokens', () => {
  it.each([
    ['as they are', `session=${token}; HttpOnly`],
    ['in quotes', `session="${token}"`],
    ['behind the name of the scheme', `session=Bearer%20${token}`],
  ])('are read %s', (_, cookie) => {
    expect(seen(cookie).map(({ text, claims }) => ({ text, claims }))).toEqual([
      { text: token, claims: { sub: 'ann' } },
    ]);
  });

  it('are read in order', () => {
    const names = seen(`a=${token}`, 'b=1', `c=${token}`).map(({ cookie }) => cookie.line.name);
    expect(names).toEqual(['a', 'c']);
  });

  it.each([
    ['a deletion', `session=${token}; Max-Age=0`],
    ['an opaque value', 'session=3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y1'],
    ['two parts of a token', `session=${part({ alg: 'HS256' })}.${part({ sub: 'ann' })}`],
    ['claims that are a list', `session=${part({ alg: 'HS256' })}.${part(['ann'])}.x`],
  ])('are not %s', (_, cookie) => expect(seen(cookie)).toEqual([]));
});
