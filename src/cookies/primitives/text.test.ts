import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { looksLikeId, looksRandom, plainValue, utf8OrLatin1 } from './text.ts';

describe('text of a cookie', () => {
  it.each([
    ['a%2Bb+c', 'a+b+c'],
    ['"a\\054b"', 'a,b'],
    ['100%', '100%'],
  ])('%s means %s', (value, meant) => {
    expect(plainValue(value)).toBe(meant);
  });

  it('loses no byte', () => {
    expect(utf8OrLatin1(Buffer.from('é'))).toBe('é');
    expect(utf8OrLatin1(Uint8Array.of(0xff, 0x41))).toBe('\xffA');
  });

  it('takes cipher text for random, and readable formats not', () => {
    expect(looksRandom(Uint8Array.of(0x91, 0x02, 0xff, 0xfe, 0x80))).toBe(true);
    const pickle = Buffer.from('8004950000', 'hex');
    for (const bytes of [Buffer.from('text'), deflateSync('a'), gzipSync('a'), pickle, Buffer.from('0408ff', 'hex')]) {
      expect(looksRandom(bytes)).toBe(false);
    }
  });

  it('tells ids', () => {
    expect(looksLikeId('k3Q9'.repeat(16))).toBe(true);
    expect(looksLikeId(`${'k3Q9'.repeat(15)}+/==`)).toBe(false);
  });
});
