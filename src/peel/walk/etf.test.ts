import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { walkEtf } from './etf.ts';

const walk = (body: string) => walkEtf(Buffer.from(`\x83${body}`, 'latin1'));

describe('Erlang external terms', () => {
  it.each<[string, string, unknown]>([
    ['a byte', 'a\x2a', 42],
    ['an integer', 'b\xff\xff\xff\xfe', -2],
    ['a new float', 'F\x3f\xf8\0\0\0\0\0\0', 1.5],
    ['nil', 'd\0\x03nil', null],
    ['true', 'w\x04true', true],
    ['an atom', 's\x02ok', 'ok'],
    ['a tuple', 'h\x02a\x01a\x02', [1, 2]],
    ['a charlist', 'k\0\x03abc', 'abc'],
    ['a list', 'l\0\0\0\x01a\x01j', [1]],
    ['an improper list', 'l\0\0\0\x01a\x01a\x02', [1, 2]],
    ['a binary', 'm\0\0\0\x02hi', 'hi'],
    ['a big integer', 'n\x08\x01\0\0\0\0\0\x01\0\0', -(2 ** 40)],
    ['a map', 't\0\0\0\x01m\0\0\0\x01ka\x07', { k: 7 }],
  ])('walks %s', (_what, body, value) => {
    expect(walk(body)?.value).toEqual(value);
  });

  it('walks a compressed term', () => {
    const inside = Buffer.from(`m\0\0\0\x64${'x'.repeat(100)}`, 'latin1');
    const size = Buffer.alloc(4);
    size.writeUInt32BE(inside.length);
    const bytes = Buffer.concat([Buffer.from([131, 80]), size, deflateSync(inside)]);
    expect(walkEtf(bytes)?.value).toBe('x'.repeat(100));
    bytes[5] = 1;
    expect(walkEtf(bytes)).toBeUndefined();
  });

  it.each([
    ['another version', '\x82a\x01'],
    ['nothing', ''],
    ['a process', '\x83X'],
    ['a binary beyond the end', '\x83m\x7f\xff\xff\xff'],
    ['a map longer than the input', '\x83t\x7f\xff\xff\xff'],
    ['compressed nonsense', '\x83P\0\0\0\x05hello'],
    ['levels without end', `\x83${'h\x01'.repeat(5000)}`],
  ])('is over at %s', (_what, bytes) => {
    expect(walkEtf(Buffer.from(bytes, 'latin1'))).toBeUndefined();
  });
});
