import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase62, encodeBase62 } from './base62.ts';
import { decodeBase64, isCanonicalBase64 } from './base64.ts';
import { decodeHex } from './hex.ts';
import { inflateRaw } from './inflate.ts';
import { parseJson } from './json.ts';
import { leavesOf } from './json-path.ts';
import { splitCompact } from './jwt.ts';
import { decodePercent } from './percent.ts';
import { unquote } from './quotes.ts';
import { printableStrings } from './strings.ts';
import { parseUrlencoded } from './urlencoded.ts';

describe('base64', () => {
  it('reads what Node writes, with and without padding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        for (const form of ['base64', 'base64url'] as const) {
          const text = Buffer.from(bytes).toString(form);
          expect(isCanonicalBase64(text)).toBe(true);
          expect(Buffer.from(decodeBase64(text) ?? [])).toEqual(Buffer.from(bytes));
        }
      }),
    );
  });

  it.each(['A', 'AB=', 'AB===', 'A+_B', 'AB CD', 'AAAAA'])('refuses %s', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it.each(['BB', 'AAB', 'BB==', 'AAB='])('knows that %s has bits left over', (text) => {
    expect(isCanonicalBase64(text)).toBe(false);
  });

  it('holds to the alphabet asked for', () => {
    expect(decodeBase64('-_-_', 'standard')).toBeUndefined();
    expect(decodeBase64('+/+/', 'url')).toBeUndefined();
  });
});

describe('base62', () => {
  it('goes both ways', () => {
    fc.assert(fc.property(fc.nat(), (number) => decodeBase62(encodeBase62(number)) === number));
    expect(decodeBase62('1xUUr3')).toBe(1795205105);
  });

  it.each(['', '-1', 'a_b', '123456789'])('refuses %j', (text) => {
    expect(decodeBase62(text)).toBeUndefined();
  });
});

describe('small layers', () => {
  it('decodes percent and leaves what is none', () => {
    expect(decodePercent('a%20b%C3%A9+%')).toBe('a bé+%');
    expect(decodePercent('%ff%zz')).toBe('%ff%zz');
  });

  it('unquotes as http.cookies quotes', () => {
    expect(unquote('"a\\054b\\"c\\\\"')).toBe('a,b"c\\');
    expect(unquote('"open')).toBe('"open');
    expect(unquote('"')).toBe('"');
  });

  it('decodes pairs of hex digits only', () => {
    expect(decodeHex('00ff')).toEqual(Buffer.from([0, 255]));
    expect(decodeHex('00f')).toBeUndefined();
    expect(decodeHex('zz')).toBeUndefined();
  });

  it('bounds raw deflate', () => {
    const packed = deflateRawSync('hello hello hello');
    expect(Buffer.from(inflateRaw(packed, 100)?.bytes ?? []).toString()).toBe('hello hello hello');
    expect(inflateRaw(packed, 3)).toBeUndefined();
    expect(inflateRaw(Buffer.from('no'), 100)).toBeUndefined();
  });

  it('refuses JSON that is nested too deep', () => {
    expect(parseJson('[1]')).toEqual([1]);
    expect(parseJson('['.repeat(65) + ']'.repeat(65))).toBeUndefined();
    expect(parseJson('{')).toBeUndefined();
  });

  it('names leaves by path and pointer', () => {
    expect(leavesOf({ a: [1, { 'b/c d': null }], e: {} })).toEqual([
      { path: '$.a[0]', pointer: '/a/0', value: 1 },
      { path: '$.a[1]["b/c d"]', pointer: '/a/1/b~1c d', value: null },
    ]);
    expect(leavesOf(Array.from({ length: 900 }, () => 1))).toHaveLength(500);
  });

  it('takes forms and not sentences', () => {
    expect(parseUrlencoded('a=1&b=%20x')).toEqual({ a: '1', b: ' x' });
    for (const text of ['a', 'a=1 b=2', 'abcd==', '=a', 'a=<b>', 'a=1&b'])
      expect(parseUrlencoded(text)).toBeUndefined();
  });

  it('splits tokens and nothing else', () => {
    const header = Buffer.from('{"alg":"HS256"}').toString('base64url');
    expect(splitCompact(`${header}.e30.x`)).toMatchObject({ kind: 'jws', header: { alg: 'HS256' }, payload: '{}' });
    for (const text of ['', 'a.b.c', `${header}.e30`, `${header}.a.b.c.d`, 'e30.e30.x', `${header}.a.b.c.d.e`]) {
      expect(splitCompact(text)).toBeUndefined();
    }
  });

  it('cuts strings to the length written before them', () => {
    const key = 'A'.repeat(65);
    expect(printableStrings(Buffer.from(`\u0000\u0000${String.fromCharCode(65)}${key}\u0000`))).toContain(key);
    expect(printableStrings(Buffer.from([0, 7, ...Buffer.from('abcdefgq'), 1]))).toEqual(['abcdefg', 'abcdefgq']);
    expect(printableStrings(Buffer.from([0x58, 8, 0, 0, 0, ...Buffer.from('abcdefghq'), 1]))).toContain('abcdefgh');
    expect(printableStrings(Buffer.from('abc\u0000defg'))).toEqual([]);
  });
});
