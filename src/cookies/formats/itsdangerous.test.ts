import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import itsdangerous from './itsdangerous.ts';

vectorCases(itsdangerous, [
  { vector: '007' },
  { vector: '009' },
  { vector: '010' },
  { vector: '020' },
  { vector: '021' },
]);

describe('itsdangerous', () => {
  it('leaves a structured payload under a name to the frameworks', () => {
    expect(itsdangerous.recognise(received('session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'))).toBe(
      'tentative',
    );
  });

  it.each([
    ['a Django value', 'a', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['a JWT', 'a', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU'],
    ['a value without a signature', 'a', 'plain-value.awCm-Q'],
    ['a binary payload', 'a', 'a%00b.4oikFoUIdB7c2FNyhcRZ_ygyQXA'],
    ['nothing', 'a', ''],
  ])('is not %s', (_what, name, value) => {
    expect(itsdangerous.recognise(received(name, value))).toBeUndefined();
  });
});
