import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import koaSession from './koa-session.ts';

vectorCases(koaSession, [{ vector: '082' }]);

describe('koa-session', () => {
  it('takes the time it ends from inside', () => {
    const value = Buffer.from('{"a":1,"_expire":1795291508489,"_maxAge":86400000}').toString('base64');
    expect(koaSession.decode(received('koa.sess', value))).toMatchObject({
      expiresAt: 1_795_291_508,
      payload: { a: 1 },
    });
  });

  it.each([
    ['cookie-session', 'koa.sess', 'eyJhIjoxfQ=='],
    ['an id', 'koa.sess', '1612345678-abcdefgh'],
    ['URL-safe text', 'koa.sess', '_-__'],
  ])('is not %s', (_what, name, value) => {
    expect(koaSession.recognise(received(name, value))).toBeUndefined();
  });
});
