import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import flaskWtf from './flask-wtf.ts';

vectorCases(flaskWtf, [{ vector: '012' }]);

describe('flask-wtf', () => {
  it('is certain', () => {
    const value = 'IjkwYTFhY2NmNzZjOGY1MDQyZDhiNWEwODdmNzZkNWNhZjk4OWYxZTIi.awCm-Q.ORyV4z1tGfzeqLnR-pqDzfT3jL0';
    expect(flaskWtf.recognise(received('x', value))).toBe('certain');
  });

  it.each([
    ['a session', 'csrf_token', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['another string', 'csrf_token', 'ImFiYyI.awCm-Q.ORyV4z1tGfzeqLnR-pqDzfT3jL0'],
    ['no time', 'csrf_token', 'IjkwYTFhY2NmNzZjOGY1MDQyZDhiNWEwODdmNzZkNWNhZjk4OWYxZTIi.ORyV4z1tGfzeqLnR-pqDzfT3jL0'],
  ])('is not %s', (_what, name, value) => {
    expect(flaskWtf.recognise(received(name, value))).toBeUndefined();
  });
});
