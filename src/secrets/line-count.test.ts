import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines } from './line-count.ts';

describe('countLines', () => {
  it('counts the line breaks and the UTF-16 code units of bytes of UTF-8, in short and long stretches', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '中', '😀', '\r\n'), maxLength: 40 });
    fc.assert(
      fc.property(piece, fc.nat(6000), (text, times) => {
        const whole = text.repeat(times);
        const bytes = Buffer.from(whole).toString('latin1');
        const wanted = { breaks: whole.split('\n').length - 1, units: whole.length };
        expect(countLines(bytes, 0, bytes.length)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('counts from and up to any place', () => {
    const text = Buffer.from('é\nab\n'.repeat(40_000)).toString('latin1');
    for (const [from, to] of [
      [0, 0],
      [2, 3],
      [1, 300],
      [6, 65_542],
      [7, 200_001],
    ] as const) {
      const part = text.slice(from, to);
      const breaks = part.split('\n').length - 1;
      const units = part.replace(/[\u0080-\u00bf]/g, '').length;
      expect(countLines(text, from, to)).toEqual({ breaks, units });
    }
  });
});
