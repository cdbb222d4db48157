import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import flaskLogin from './flask-login.ts';

vectorCases(flaskLogin, [{ vector: '011' }]);

describe('flask-login', () => {
  it('keeps bars in the user id', () => {
    expect(flaskLogin.decode(received('remember_token', `a|b|${'0'.repeat(128)}`))?.payload).toBe('a|b');
  });

  it.each([
    [
      '127 digits',
      'remember_token',
      '42|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    ],
    [
      'capital digits',
      'remember_token',
      '42|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    [
      'no user',
      'remember_token',
      '|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    ],
    ['Tornado', 'remember_token', 'cGxhaW4gdmFsdWU=|1795205105|64947d9699b1a36cc0d8ae3a763e8d34148f9268'],
  ])('is not %s', (_what, name, value) => {
    expect(flaskLogin.recognise(received(name, value))).toBeUndefined();
  });
});
