import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import djangoSigning from './django-signing.ts';

vectorCases(djangoSigning, [{ vector: '029' }, { vector: '040' }, { vector: '041' }]);

describe('django-signing', () => {
  it('is only one reading of a named cookie', () => {
    const value = 'eyJrIjoxfQ:1xUUr3:AXmbMbmML3xtG3IW3JkCH2NC_grwEuSUQnpV0r4kKac';
    expect(djangoSigning.recognise(received('sessionid', value))).toBe('tentative');
    expect(djangoSigning.recognise(received('', value))).toBe('firm');
  });

  it.each([
    ['Flask', 'a', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['text', 'a', 'a:b'],
    ['nothing before the signature', 'a', ':FRBs_KKrjaVe9zJEdlQdiuJ2n9jBEsFOL1Capquoa18'],
    ['a signature with bits left over', 'a', 'hello:FRBs_KKrjaVe9zJEdlQdiuJ2n9jBEsFOL1Capquoa19'],
  ])('is not %s', (_what, name, value) => {
    expect(djangoSigning.recognise(received(name, value))).toBeUndefined();
  });
});
