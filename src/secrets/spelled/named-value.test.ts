import { describe, expect, it } from 'vitest';
import { replacedIn } from './edits.ts';
import { namedValueFinder } from './named-value.ts';

const find = namedValueFinder([
  { name: 'Pin', value: 'ab', by: '***' },
  { name: 'x', value: '7', by: '1' },
]);

describe('a short value', () => {
  it.each([
    ['Pin=ab; Path=/', 'Pin=***; Path=/'],
    ['{"pin": "ab", "x": 7}', '{"pin": "***", "x": 1}'],
    ['/a?pin=ab&b=1', '/a?pin=***&b=1'],
    ["pin : 'ab'", "pin : '***'"],
    ['pin%3Dab', 'pin%3D***'],
    ['user[pin]=ab', 'user[pin]=***'],
    ['pin=ab pin=ab', 'pin=*** pin=***'],
  ])('is found behind its name: %s', (text, changed) => {
    expect(replacedIn(text, find)).toBe(changed);
  });

  it.each(['ab', 'pin ab', 'pin=abc', 'mypin=ab', 'pin-x=ab', 'pin=', 'PIN=ab', 'x=77', 'max=7'])(
    'is not found in %s',
    (text) => {
      expect(replacedIn(text, find)).toBe(text);
    },
  );
});
