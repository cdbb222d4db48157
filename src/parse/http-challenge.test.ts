import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChallenges } from './http-challenge.ts';
import { hostile } from './testing/hostile.ts';

const plain = (text: string): unknown[] =>
  parseChallenges(text).map(({ scheme, parameters, token68 }) => [scheme, Object.fromEntries(parameters), token68]);

describe('WWW-Authenticate (RFC 9110 11.6.1)', () => {
  test('the example of 11.6.1', () => {
    expect(plain('Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""')).toEqual([
      ['basic', { realm: 'simple' }, undefined],
      ['newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }, undefined],
    ]);
  });

  test('RFC 6750 3', () => {
    expect(
      plain('Bearer realm="example", error="invalid_token", error_description="The access token expired"'),
    ).toEqual([
      [
        'bearer',
        { realm: 'example', error: 'invalid_token', error_description: 'The access token expired' },
        undefined,
      ],
    ]);
  });

  test('schemes alone, token68, spaces round the equals sign', () => {
    expect(plain('Negotiate, NTLM TlRMTVNTUAAC==, Basic realm = "a, b"')).toEqual([
      ['negotiate', {}, undefined],
      ['ntlm', {}, 'TlRMTVNTUAAC=='],
      ['basic', { realm: 'a, b' }, undefined],
    ]);
  });

  test('the first of repeats counts', () => {
    expect(plain('Basic realm=a, Realm=b')).toEqual([['basic', { realm: 'a' }, undefined]]);
  });

  test.each(['', ',', ' , ', '="x"', '"Basic"', 'realm="x"', 'Bas(ic realm=x', '\u0000'])('none: %j', (text) => {
    expect(parseChallenges(text)).toEqual([]);
  });

  test('a scheme named inside quotes is none', () => {
    expect(plain('Digest realm="x, Basic realm=y"').length).toBe(1);
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile('Basic ', 'realm', '=', '"', ',', '\\', ' '), (text) => {
        expect(parseChallenges(text).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
