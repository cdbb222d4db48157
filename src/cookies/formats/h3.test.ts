import { describe, expect, it } from 'vitest';
import { cookieVector, received, vectorCases } from '../../../test/vector-cases.ts';
import h3 from './h3.ts';

vectorCases(h3, [{ vector: '086', payload: expect.objectContaining({ data: expect.anything() }) }]);

describe('h3', () => {
  it('is only one reading under another name', () => {
    expect(h3.recognise(received('session', cookieVector('086').value))).toBe('tentative');
  });

  it.each([
    ['iron-session', 'h3', 'Fe26.2**a*AAAAAAAAAAAAAAAAAAAAAA*AAAA**d*AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA~2'],
    ['text', 'h3', 'hello'],
  ])('is not %s', (_what, name, value) => {
    expect(h3.recognise(received(name, value))).toBeUndefined();
  });
});
