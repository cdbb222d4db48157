import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import spring from './spring-remember-me.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '');

describe('Spring remember-me', () => {
  it.each([
    ['before 5.8', `bob%40x.org:1798761600000:${'a'.repeat(32)}`, 'MD5'],
    ['since 5.8', `bob%40x.org:1798761600000:SHA256:${'a'.repeat(64)}`, 'SHA256'],
  ])('is read %s', (_when, text, algorithm) => {
    const cookie = received('remember-me', encoded(text));
    expect(spring.recognise(cookie)).toBe('certain');
    expect(spring.decode(cookie)).toMatchObject({ payload: { user: 'bob@x.org', algorithm }, expiresAt: 1798761600 });
  });

  it('takes the persistent kind for a reference', () => {
    const random = encodeURIComponent(Buffer.alloc(16, 7).toString('base64'));
    expect(spring.decode(received('remember-me', encoded(`${random}:${random}`)))?.protection).toBe('reference');
  });

  it.each([`bob:1798761600000:SHA256:${'a'.repeat(32)}`, `bob:soon:${'a'.repeat(32)}`, 'a:b', 'a:b:c:d:e', 'hello'])(
    'is not %s',
    (text) => {
      expect(spring.recognise(received('remember-me', encoded(text)))).toBeUndefined();
    },
  );
});
