import { describe, expect, it } from 'vitest';
import { walkMsgpack } from './msgpack.ts';

const walk = (bytes: string) => walkMsgpack(Buffer.from(bytes, 'latin1'));

describe('MessagePack', () => {
  it.each<[string, string, unknown]>([
    ['a small integer', '\x07', 7],
    ['a negative integer', '\xff', -1],
    ['a map', '\x81\xa1a\xc3', { a: true }],
    ['a list', '\x93\xc0\xc2\xcd\x01\x00', [null, false, 256]],
    ['a text', '\xd9\x03abc', 'abc'],
    ['bytes', '\xc4\x02\xff\0', '\xff\0'],
    ['a large integer', '\xcf\xff\xff\xff\xff\xff\xff\xff\xff', '18446744073709551615'],
    ['a float', '\xcb\x3f\xf8\0\0\0\0\0\0', 1.5],
    ['an extension, left out', '\xd6\xff\0\0\0\x01', null],
  ])('walks %s', (_what, bytes, value) => {
    expect(walk(bytes)?.value).toEqual(value);
  });

  it.each([
    ['nothing', ''],
    ['what was never used', '\xc1'],
    ['a text beyond the end', '\xdb\x7f\xff\xff\xff'],
    ['more than one value', '\x01\x01'],
    ['a map longer than the input', '\xdf\x7f\xff\xff\xff'],
    ['levels without end', '\x91'.repeat(5000)],
  ])('is over at %s', (_what, bytes) => {
    expect(walk(bytes)).toBeUndefined();
  });
});
