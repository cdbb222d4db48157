import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import starlette from './starlette.ts';

vectorCases(starlette, [{ vector: '043' }, { vector: '045' }, { vector: '054' }, { vector: '056' }]);

describe('starlette', () => {
  it('reads an empty session', () => {
    expect(starlette.decode(received('session', `e30=.awCm-Q.${'A'.repeat(27)}`))?.payload).toEqual({});
  });

  it.each([
    ['Flask', 'session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['compact JSON in padded base64', 'session', 'eyJhIjogMX0.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['no time', 'session', 'eyJhIjogMX0=.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['Remix', 'session', 'eyJhIjogMX0=.ZM1PCpm42y3XPWoEIV3wopXIA4hqZ7koeOpnGF/iWxo'],
    ['a list', 'session', 'WzEsIDJd.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
  ])('is not %s', (_what, name, value) => {
    expect(starlette.recognise(received(name, value))).toBeUndefined();
  });
});
