import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('JSON for a column', () => {
  it.each([
    ['a\u0000b', 'a\ufffdb'],
    ['a\ud800b', 'a\ufffdb'],
    ['\udfff', '\ufffd'],
    ['a\u{1f9f1}b', 'a\u{1f9f1}b'],
    ['tab\tand "quotes"', 'tab\tand "quotes"'],
  ])('stores %j as %j', (given, stored) => {
    expect(JSON.parse(jsonText({ text: given }))).toEqual({ text: stored });
  });

  it('is valid, and leaves what can be stored as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const isStorable = !/\\u0000|\\ud/.test(text);
        if (isStorable) expect(jsonText(value)).toBe(text);
        else JSON.parse(jsonText(value));
      }),
    );
  });
});
