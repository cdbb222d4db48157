import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControl, jsonText } from './inert.ts';

const active = [
  ['a control sequence of C1', '\u009b31m'],
  ['a direction', '\u202e'],
  ['an isolate', '\u2066'],
  ['a soft hyphen', '\u00ad'],
  ['a grapheme joiner', '\u034f'],
  ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
  ['tag characters', '\u{e0041}\u{e007f}'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['a lone surrogate', '\ud800'],
] as const;

const printable = /^[\u0020-\u007e]*$/;

describe('active and invisible characters', () => {
  it.each(active)('are written out: %s', (_, characters) => {
    expect(escapeControl(characters)).toMatch(printable);
    expect(escapeControl(`a${characters}b`)).toMatch(/^a\\u.*b$/);
    expect(jsonText(`a${characters}b`)).not.toContain(characters);
    expect(JSON.parse(jsonText([characters]))).toEqual([characters]);
  });

  it.each(['Zürich', '日本語', 'مرحبا', '👍', 'e\u0301', 'a\\b [c](d)', 'naïve'])('leaves %s as it is', (words) => {
    expect(escapeControl(words)).toBe(words);
    expect(jsonText(words)).toBe(`${JSON.stringify(words)}\n`);
  });

  it('never changes a value in JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
