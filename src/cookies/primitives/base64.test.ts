import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Base64Shape, fromAnyBase64, fromBase64, toBase64 } from './base64.ts';

const SHAPES: readonly Base64Shape[] = ['std', 'std-bare', 'url', 'url-bare'];

describe('canonical base64', () => {
  it.each(SHAPES)('%s: gives back what it wrote', (shape) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        expect(fromBase64(toBase64(bytes, shape), shape)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('takes one text for each value only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'Q', '+', '-', '=', ' ') }), (text) => {
        for (const shape of SHAPES) {
          const bytes = fromBase64(text, shape);
          if (bytes !== undefined) expect(toBase64(bytes, shape)).toBe(text);
        }
      }),
    );
  });

  it.each<[string, Base64Shape]>([
    ['', 'std'],
    ['YQ', 'std'],
    ['YQ==', 'std-bare'],
    ['YR==', 'std'],
    ['-_8=', 'std'],
    ['+/8=', 'url'],
    ['Y Q=', 'std'],
  ])('refuses %s as %s', (text, shape) => {
    expect(fromBase64(text, shape)).toBeUndefined();
  });

  it('takes the first shape that fits', () => {
    expect(fromAnyBase64('YQ', ['std', 'std-bare'])).toEqual(Buffer.from('a'));
    expect(fromAnyBase64('YR', ['std', 'std-bare'])).toBeUndefined();
  });
});
