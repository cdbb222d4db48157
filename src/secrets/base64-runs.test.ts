import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Runs } from './base64-runs.ts';

const runsIn = (text: string): string[] => [...base64Runs(text)].map(({ start, end }) => `${start}-${end}`);
const naively = (text: string): string[] =>
  [...text.matchAll(/[A-Za-z0-9+/_-]{28,}(?:={1,2})?/g)].map(({ 0: run, index }) => `${index}-${index + run.length}`);

describe('base64Runs', () => {
  it('finds what an expression finds, whatever stands between', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', '9', '+', '/', '-', '_'), minLength: 20, maxLength: 90 }),
      fc.string({ maxLength: 3 }),
      fc.constantFrom(
        '=',
        '==',
        '===',
        '.',
        '@',
        '`',
        '[',
        '{',
        ':',
        ',',
        '\u0161',
        '\u0141',
        '\ud83d\ude00',
        '\0',
        '\xff',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(runsIn(text)).toEqual(naively(text));
      }),
    );
  });

  it('knows each character of the alphabets and no other', () => {
    for (let unit = 0; unit < 0x180; unit += 1) {
      const text = `.${String.fromCharCode(unit).repeat(28)}.`;
      expect(runsIn(text)).toEqual(naively(text));
    }
  });

  it('finds those round the end of a piece', () => {
    for (let shift = -40; shift < 40; shift += 1)
      for (const length of [27, 28, 64, 200]) {
        const text = `${'. '.repeat(65_536).slice(0, 131_072 + shift)}${'a'.repeat(length)}`;
        expect(runsIn(text)).toEqual(naively(text));
      }
  });

  it('finds one that is longer than a piece', () => {
    expect(runsIn(`.${'a'.repeat(400_000)}.`)).toEqual(['1-400001']);
    expect(runsIn('')).toEqual([]);
    expect(runsIn('a'.repeat(27))).toEqual([]);
  });
});
