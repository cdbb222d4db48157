import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuredDate, structuredItem, structuredList } from './structured-field.ts';

describe('structured fields', () => {
  it('reads items with parameters', () => {
    expect(structuredItem('"default";q=100;w=60')).toEqual([
      'default',
      new Map([
        ['q', 100],
        ['w', 60],
      ]),
    ]);
    expect(structuredItem('a b')).toBeUndefined();
    expect(structuredItem('"open')).toBeUndefined();
  });

  it('reads lists, inner ones too', () => {
    expect(structuredList('(ES256 RS256);path="/start", x')).toHaveLength(2);
    expect(structuredList('')).toEqual([]);
    expect(structuredList('a,')).toBeUndefined();
  });

  it('reads dates and nothing else as dates', () => {
    expect(structuredDate('@1688169599')).toBe(1_688_169_599_000);
    for (const text of ['1688169599', '@1.5', '@', 'Sun, 11 Nov 2018 23:59:59 GMT', '?1'])
      expect(structuredDate(text)).toBeUndefined();
  });

  it('does not parse what is too long', () => {
    expect(structuredItem(`"${'a'.repeat(70_000)}"`)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', '(', ')', ';', '=', ',', '@', '?', ':', '%', '1', 'a', '.', '-', '\u00e9', ' '),
        }),
        (text) => {
          structuredItem(text);
          structuredList(text);
          structuredDate(text);
        },
      ),
    );
  });
});
