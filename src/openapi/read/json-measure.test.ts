import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureJson } from './json-measure.ts';

const MOST = 1000;

it.each([
  ['{"a/b": [1, {"c~d": "x\\"}{"}, [[]]], "e": {"a/b": true}}', { depth: 4, members: 4, containers: 6, commas: 3 }],
  ['{":":"{[:"}', { depth: 1, members: 1, containers: 1, commas: 0 }],
  ['{"a\\\\":"\\\\","b":1}', { depth: 1, members: 2, containers: 1, commas: 1 }],
  ['', { depth: 0, members: 0, containers: 0, commas: 0 }],
  // A quote, an escape and a bracket at the border of a portion.
  [`{"a":"${'x'.repeat(32_760)}\\"}[[","b":[]}`, { depth: 2, members: 2, containers: 2, commas: 1 }],
  [`{"a":"${'x'.repeat(32_761)}\\"}[[","b":[]}`, { depth: 2, members: 2, containers: 2, commas: 1 }],
  [`{"a":"${'\u4e22\u017b'.repeat(20_000)}","b":[]}`, { depth: 2, members: 2, containers: 2, commas: 1 }],
  ['[{},[],{"a":","}, 1]', { depth: 2, members: 1, containers: 4, commas: 3 }],
])('%.40s is measured', (text, measured) => {
  expect(measureJson(text, MOST)).toEqual(measured);
});

it('stops where it is nested too deep', () => {
  expect(measureJson('['.repeat(5_000_000), MOST).depth).toBeLessThan(100_000);
});

it('measures JSON as its parser does, and any other text', () => {
  const membersOf = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 0
      : Object.values(value).reduce<number>((sum, each) => sum + membersOf(each), 0) +
        (Array.isArray(value) ? 0 : Object.keys(value).length);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(measureJson(JSON.stringify(value), MOST).members).toBe(membersOf(value));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\a1 \n') }), (any) => {
      expect(measureJson(any, MOST).members).toBeLessThanOrEqual(any.length);
    }),
    { numRuns: 2000 },
  );
});
