import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import remix from './remix.ts';

vectorCases(remix, [{ vector: '087' }, { vector: '089' }]);

describe('remix', () => {
  it('is plain without a signature', () => {
    const cookie = received('__session', 'eyJhIjoxfQ%3D%3D');
    expect(remix.recognise(cookie)).toBe('firm');
    expect(remix.decode(cookie)).toMatchObject({ protection: 'plain', payload: { a: 1 } });
  });

  it.each([
    ['Starlette', '__session', 'eyJhIjogMX0=.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['a list', '__session', 'WzFd.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['JSON in base64 under any name', 'prefs', 'eyJhIjoxfQ=='],
    ['an id', '__session', 'NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
  ])('is not %s', (_what, name, value) => {
    expect(remix.recognise(received(name, value))).toBeUndefined();
  });
});
