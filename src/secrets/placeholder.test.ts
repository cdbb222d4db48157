import { describe, expect, it } from 'vitest';
import { fake } from './fake.ts';
import { isPlaceholder } from './placeholder.ts';

describe('isPlaceholder', () => {
  it.each([
    'zyxwvutsrqponmlkjihgfedcba',
    'aabbccddeeffgghh',
    'AABBCCD-EEFFGGHH',
    '0x7365637265747365637265747365637265747365637265747365637265747365',
    'k7k7k7k7k7k7',
    'very-long-value-of-the-key-9',
    'asdff7896asdh789',
    ['AK', 'IAJHTMIQ2ASDFLASDF'].join(''),
  ])('%s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([fake.alnum(40), fake.hex(64), `0x${fake.hex(64)}`, 'Harbour2019!', 'Kq7asdf3Zp9LmXw2'])('not %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
