import { describe, expect, it } from 'vitest';
import { cookieVector, received, vectorCases } from '../../../test/vector-cases.ts';
import fernet from './fernet.ts';

vectorCases(fernet, [{ vector: '053' }]);

describe('fernet', () => {
  it('can be read for its time', () => {
    expect(fernet.decode(received('a', cookieVector('053').value))).toMatchObject({
      protection: 'encrypted',
      issuedAt: 1_795_205_107,
    });
  });

  it.each([
    [
      'another version',
      'a',
      'gQAAAABrAKfzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    ['a short one', 'a', 'gAAAAABrAKfz'],
    ['text', 'a', 'gAAAAA is no token'],
  ])('is not %s', (_what, name, value) => {
    expect(fernet.recognise(received(name, value))).toBeUndefined();
  });
});
