import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import pyramidAuthTkt from './pyramid-auth-tkt.ts';

vectorCases(pyramidAuthTkt, [{ vector: '063' }]);

describe('pyramid-auth-tkt', () => {
  it('reads tokens and data', () => {
    const decoded = pyramidAuthTkt.decode(received('auth_tkt', `${'a'.repeat(32)}6b00a7f1bob!admin,staff!more`));
    expect(decoded?.entries).toEqual([
      { pointer: '/userid', value: 'bob' },
      { pointer: '/tokens', value: 'admin,staff' },
      { pointer: '/data', value: 'more' },
    ]);
  });

  it.each([
    [
      'a digest alone',
      'auth_tkt',
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    ],
    ['a time before 2000', 'auth_tkt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa00000001bob!'],
    ['no user', 'auth_tkt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa6b00a7f1!'],
  ])('is not %s', (_what, name, value) => {
    expect(pyramidAuthTkt.recognise(received(name, value))).toBeUndefined();
  });
});
