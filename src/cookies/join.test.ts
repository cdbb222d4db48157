import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCookies } from './join.ts';

const joined = (...pairs: readonly (readonly [string, string])[]): readonly string[] =>
  joinCookies(pairs.map(([name, value]) => ({ name, value }))).map(({ name, value }) => `${name}=${value}`);

describe('joinCookies', () => {
  it.each([
    ['Auth.js', ['s.0', 'a'], ['s.1', 'b'], 's=ab'],
    ['Auth0', ['__session__0', 'a'], ['__session__1', 'b'], '__session=ab'],
    ['oauth2-proxy', ['_oauth2_proxy_0', 'a'], ['_oauth2_proxy_1', 'b'], '_oauth2_proxy=ab'],
    ['a dash', ['s-0', 'a'], ['s-1', 'b'], 's=ab'],
    ['chunks in any order', ['s.1', 'b'], ['s.0', 'a'], 's=ab'],
  ] as const)('joins %s', (_what, first, second, whole) => {
    expect(joined(first, second)).toEqual([whole]);
  });

  it('joins ASP.NET Core under the first name', () => {
    expect(joined(['.Auth', 'chunks-2'], ['.AuthC1', 'a'], ['.AuthC2', 'b'], ['x', 'y'])).toEqual(['.Auth=ab', 'x=y']);
  });

  it('joins a lone first chunk with a dot', () => {
    expect(joined(['sb-x-auth-token.0', 'base64-e'])).toEqual(['sb-x-auth-token=base64-e']);
  });

  it('joins more than ten in number order', () => {
    const pairs = Array.from({ length: 12 }, (_, index) => [`s.${index}`, `${index};`] as const);
    expect(joined(...pairs.toReversed())).toEqual(['s=0;1;2;3;4;5;6;7;8;9;10;11;']);
  });

  it.each([
    ['a name that ends in a number', [['page_0', 'a']], ['page_0=a']],
    ['a second chunk alone', [['s.1', 'b']], ['s.1=b']],
    [
      'a missing ASP.NET chunk',
      [
        ['a', 'chunks-2'],
        ['aC1', 'x'],
      ],
      ['a=chunks-2', 'aC1=x'],
    ],
    ['a number with a leading zero', [['s.00', 'b']], ['s.00=b']],
    [
      'other cookies',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['a=1', 'b=2'],
    ],
  ] as const)('leaves %s', (_what, pairs, expected) => {
    expect(joined(...pairs)).toEqual(expected);
  });

  it('gives each cookie the others', () => {
    const [session] = joinCookies([
      { name: 'session', value: 'v' },
      { name: 'session.sig', value: 's' },
    ]);
    expect(session?.siblings.get('session.sig')).toBe('s');
  });

  it('loses no whole cookie and invents none', () => {
    const name = fc.constantFrom('a', 'a.0', 'a.1', 'a_0', 'a_1', 'a__0', 'aC1', 'aC2', 'b');
    const value = fc.constantFrom('', 'x', 'chunks-1', 'chunks-2');
    fc.assert(
      fc.property(fc.array(fc.record({ name, value })), (pairs) => {
        const names = joinCookies(pairs).map((cookie) => cookie.name);
        expect(new Set(names).size).toBe(names.length);
        for (const one of names) expect(pairs.some((pair) => pair.name.startsWith(one))).toBe(true);
      }),
    );
  });

  const pair = (name: string, value: string) => ({ name, value });

  it('joins pieces that count from one behind a word', () => {
    const joined = joinCookies([pair('q_session_chunk_2', 'b'), pair('q_session_chunk_1', 'a')]);
    expect(joined.map(({ name, value }) => [name, value])).toEqual([['q_session', 'ab']]);
  });

  it('goes on from a bare name that is full, and from no other', () => {
    const full = 'x'.repeat(3500);
    expect(joinCookies([pair('s_1', 'b'), pair('s', full)])).toMatchObject([{ name: 's', value: `${full}b` }]);
    expect(joinCookies([pair('s', 'short'), pair('s_1', 'b')]).map(({ name }) => name)).toEqual(['s', 's_1']);
  });

  it('leaves a live cookie alone beside deletions of its old pieces', () => {
    const deleted = [0, 1, 2].map((number) => pair(`__session__${number}`, ''));
    expect(joinCookies([pair('__session', 'live'), ...deleted]).find(({ name }) => name === '__session')).toMatchObject(
      {
        value: 'live',
        pieces: [],
      },
    );
  });
});
