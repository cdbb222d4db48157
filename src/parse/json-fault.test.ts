import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from './json-fault.ts';
import { hostile } from './testing/hostile.ts';

describe('where JSON breaks', () => {
  test.each([
    ['[1, 2', 5],
    ['{"a":tru}', 5],
    ['[1 2]', 3],
    ['{"a":1 "b"}', 7],
    ['1.', 1],
    ['-', 0],
    ['"\\u12G4"', 1],
  ])('%j at %i', (text, at) => {
    expect(findJsonFault(text).at).toBe(at);
  });

  test('JSON has no fault', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(text), undefined, indent)).why).toBe('no fault found');
      }),
    );
  });

  test('hostile text: the place is inside the text or at its end', () => {
    fc.assert(
      fc.property(hostile('{', '}', '[', '"', ':', ','), (text) => {
        expect(findJsonFault(text).at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
