import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCors } from './cors.ts';
import { hostile } from './testing/hostile.ts';

describe('CORS answers (Fetch standard)', () => {
  test('all fields', () => {
    expect(
      parseCors([
        ['Access-Control-Allow-Origin', ' https://a.test '],
        ['ACCESS-CONTROL-ALLOW-CREDENTIALS', 'true'],
        ['Access-Control-Allow-Methods', 'GET, PUT'],
        ['Access-Control-Allow-Methods', 'DELETE'],
        ['Access-Control-Allow-Headers', 'X-Key,Authorization'],
        ['Access-Control-Expose-Headers', '*'],
        ['Access-Control-Max-Age', '600'],
        ['Vary', 'Accept, Origin'],
      ]),
    ).toEqual({
      allowOrigin: 'https://a.test',
      allowCredentials: true,
      allowMethods: ['GET', 'PUT', 'DELETE'],
      allowHeaders: ['x-key', 'authorization'],
      exposeHeaders: ['*'],
      maxAge: 600,
      allowPrivateNetwork: false,
      vary: ['accept', 'origin'],
    });
  });

  test('without fields', () => {
    expect(parseCors([['Origin', '*']])).toMatchObject({ allowOrigin: undefined, allowCredentials: false, vary: [] });
  });

  test.each(['True', 'TRUE', '1', 'true, true', '"true"', ''])('credentials are not allowed by %j', (value) => {
    expect(parseCors([['Access-Control-Allow-Credentials', value]]).allowCredentials).toBe(false);
  });

  test('two origins match none', () => {
    const twice = parseCors([
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Origin', '*'],
    ]);
    expect(twice.allowOrigin).toBe('*, *');
  });

  test('a negative max-age is none', () => {
    expect(parseCors([['Access-Control-Max-Age', '-1']]).maxAge).toBeUndefined();
  });

  test('hostile fields', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Vary', 'Access-Control-Allow-Headers'), hostile(',', '*'))),
        (lines) => {
          expect(parseCors(lines).vary.length).toBeLessThanOrEqual(200);
        },
      ),
    );
  });
});
