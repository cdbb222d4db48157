import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkJson } from '../../parse/json.ts';
import { duplicateMembers, jsonPlaces } from './json-places.ts';

/** The text from a place on begins with the member's key, or with the item. */
const startsAt = (text: string, pointer: string): string => text.slice(jsonPlaces(text).offsetOf(pointer)).slice(0, 12);

describe('places in JSON', () => {
  const text = '{\n  "a/b": [1, {"c~d": "x\\"}{"}, [[]]],\n  "e": {"a/b": true}\n}';

  it.each([
    ['', '{\n  "a/b": ['],
    ['/a~1b', '"a/b": [1, {'],
    ['/a~1b/0', '1, {"c~d": "'],
    ['/a~1b/1/c~0d', '"c~d": "x\\"}'],
    ['/a~1b/2/0', '[]]],\n  "e":'],
    ['/e/a~1b', '"a/b": true}'],
  ])('%s', (pointer, expected) => expect(startsAt(text, pointer)).toBe(expected));

  it('gives the nearest parent where a pointer leads nowhere', () => {
    expect(startsAt(text, '/e/nothing/here')).toBe(startsAt(text, '/e'));
    expect(startsAt(text, '/a~1b/9')).toBe(startsAt(text, '/a~1b'));
  });

  it('finds every member and item of any JSON, where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const written = JSON.stringify(value, undefined, indent);
        const places = jsonPlaces(written);
        walkJson(JSON.parse(written), (member, pointer, key) => {
          const at = places.offsetOf(pointer());
          const expected = typeof key === 'string' ? JSON.stringify(key) : JSON.stringify(member)[0];
          expect(written.startsWith(String(expected), at)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('members that stand twice', () => {
  it.each([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ['/a']],
    ['{"x":{"a":1,"\\u0061":2},"y":[{"b":1,"b":2}]}', ['/x/a', '/y/0/b']],
    ['[{"a":1},{"a":1}]', []],
  ])('%s', (text, pointers) => expect(duplicateMembers(text, 10).map(({ pointer }) => pointer)).toEqual(pointers));
});
