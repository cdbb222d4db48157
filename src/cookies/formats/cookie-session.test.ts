import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import cookieSession from './cookie-session.ts';

vectorCases(cookieSession, [{ vector: '072' }]);

describe('cookie-session', () => {
  it('is plain without its signature', () => {
    expect(cookieSession.decode(received('session', 'eyJhIjoxfQ=='))).toMatchObject({
      protection: 'plain',
      payload: { a: 1 },
    });
  });

  it.each([
    ['koa-session', 'session', 'eyJzdHJpcGUiOiJhIiwiX2V4cGlyZSI6MTc5NTI5MTUwODQ4OSwiX21heEFnZSI6ODY0MDAwMDB9'],
    ['a list in base64', 'session', 'WzEsMl0='],
    ['text in base64', 'session', 'aGVsbG8gd29ybGQ='],
    ['an id', 'session', 'yxjkrb0rqebbok8eizeghhsuwyhcp0kt'],
    ['nothing', 'session', ''],
  ])('is not %s', (_what, name, value) => {
    expect(cookieSession.recognise(received(name, value))).toBeUndefined();
  });
});
