import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { maskOf, Sealed } from './sealed.ts';

describe('a sealed secret', () => {
  const sealed = new Sealed('0123456789abcdef');

  it('prints itself masked, however it is printed', () => {
    const printed = [
      String(sealed),
      `${sealed}`,
      JSON.stringify({ sealed }),
      inspect(sealed),
      inspect({ a: [sealed] }),
    ];
    for (const text of printed) {
      expect(text).toContain('0123…cdef');
      expect(text).not.toContain('456789');
    }
    expect(Object.values(sealed)).not.toContain('0123456789abcdef');
  });

  it('is revealed on purpose only', () => {
    expect(Sealed.reveal(sealed)).toBe('0123456789abcdef');
    expect([sealed.length, sealed.isWord, new Sealed('word', true).isWord]).toEqual([16, false, true]);
  });
});

describe('maskOf', () => {
  it.each([
    ['0123456789abcdef', '0123…cdef'],
    ['0123456789abcde', '01…'],
    ['01234567', '01…'],
    ['0123456', '…'],
    ['', '…'],
  ])('%s is %s', (value, masked) => expect(maskOf(value)).toBe(masked));
});
