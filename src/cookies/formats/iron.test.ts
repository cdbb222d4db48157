import { describe, expect, it } from 'vitest';
import { cookieVector, received, vectorCases } from '../../../test/vector-cases.ts';
import iron from './iron.ts';

vectorCases(iron, [{ vector: '078' }, { vector: '079' }]);

describe('iron', () => {
  it('says when it ends', () => {
    const { value } = cookieVector('078');
    expect(iron.decode(received('s', value))).toMatchObject({ protection: 'encrypted', expiresAt: 1_796_414_707 });
  });

  it('tries no password that iron would refuse', () => {
    const cookie = received('s', cookieVector('078').value);
    for (const tester of iron.testers) expect(tester.derive(Buffer.alloc(31), cookie)).toBeUndefined();
  });

  it.each([
    ['seven fields', 'sid', 'Fe26.2**a*b*c*d*e'],
    ['another version', 'sid', 'Fe26.1**a*b*c**d*e'],
    ['a short IV', 'sid', 'Fe26.2**a*AAAA*AAAA**d*AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(iron.recognise(received(name, value))).toBeUndefined();
  });
});
