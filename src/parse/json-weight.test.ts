import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonWeight } from './json-weight.ts';

const weighed = (text: string, most = 1000, piece = text.length || 1) => {
  const bytes = Buffer.from(text);
  const weight = new JsonWeight(most);
  for (let at = 0; at < bytes.length; at += piece) {
    const refusal = weight.push(bytes.subarray(at, at + piece));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

describe('the weight of JSON', () => {
  it('lets all lists pass, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 1, max: 9 }), (text, piece) => {
        expect(weighed(`[${text}]`, 100_000, piece)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['[1,2,{"a":"[[[,,,"}]', 5],
    ['{"a\\"[":"\\\\"}', 2],
    [' \n{"a":[true,false,null,-1.5E+3]}\r\n', 6],
  ])('counts what is outside of strings: %s', (text, most) => expect(weighed(text, most)).toBeUndefined());

  it.each([
    ['a text', 'aaaa', 'invalid'],
    ['a text in quotes', '"a"', 'invalid'],
    ['bytes that are no text', '\u0000', 'invalid'],
    ['lines of JSON', '{"a":1}\n{"a":1}', 'invalid'],
    ['brackets that close too often', '[]]', 'invalid'],
    ['a deep text', '['.repeat(101), 'deep'],
    ['many objects', `[${'{},'.repeat(600)}{}]`, 'many'],
    ['many numbers', `[${'1,'.repeat(1001)}1]`, 'many'],
  ] as const)('refuses %s', (_, text, expected) => {
    expect(weighed(text)).toBe(expected);
    expect(weighed(text, 1000, 1)).toBe(expected);
  });
});
