import { describe, expect, it } from 'vitest';
import { crc32, crcBase36, crcBase62, crcHex, tailChecksum } from './checksum.ts';

describe('crc32', () => {
  it('gives the check value of the catalogue', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
  });
});

describe('digits', () => {
  it('are those of a GitHub token from the announcement', () => {
    expect(crcBase62('zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ')).toBe('0mLq17');
  });

  it('are padded', () => {
    expect(crcBase36('', 7)).toBe('0000000');
    expect(crcHex('')).toBe('00000000');
    expect(crcBase62('')).toBe('000000');
  });

  it('tell a changed character', () => {
    const check = tailChecksum(4, 6, crcBase62);
    expect(check(['ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ', '0mLq17'].join(''))).toBe('valid');
    expect(check(['ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkK', '0mLq17'].join(''))).toBe('invalid');
  });
});
