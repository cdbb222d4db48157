import { describe, expect, it } from 'vitest';
import { walkRubyMarshal } from './ruby-marshal.ts';

const walk = (body: string) => walkRubyMarshal(Buffer.from(`\x04\x08${body}`, 'latin1'));

describe('Ruby Marshal', () => {
  it.each<[string, string, unknown]>([
    ['nil', '0', null],
    ['true', 'T', true],
    ['0', 'i\0', 0],
    ['-1', 'i\xfa', -1],
    ['300', 'i\x02\x2c\x01', 300],
    ['-129', 'i\xff\x7f', -129],
    ['2 to the 40th', 'l+\x08\0\0\0\0\0\x01', 2 ** 40],
    ['1.5', 'f\x081.5', 1.5],
    ['inf', 'f\x08inf', 'inf'],
    ['a UTF-8 string', 'I"\x08ab\xe9\x06:\x06ET', 'ab\xe9'],
    ['a list', '[\x08i\x06i\x07T', [1, 2, true]],
    ['a hash', '{\x06:\x06ai\x06', { a: 1 }],
    ['a hash with default', '}\x06:\x06ai\x060', { a: 1 }],
    ['symbols mentioned again', '[\x07:\x06a;\0', ['a', 'a']],
    ['strings mentioned again', '[\x07"\x06x@\x06', ['x', 'x']],
    ['bytes', '"\x07\xff\0', '\xff\0'],
  ])('walks %s', (_what, body, value) => {
    expect(walk(body)?.value).toEqual(value);
  });

  it('turns objects into their variables and names their classes', () => {
    expect(walk('o:\x09Foo::B\x06:\x0b@token"\x08abc'.replace('\x09Foo::B', '\x0bFoo::B'))).toEqual({
      value: { token: 'abc' },
      classes: ['Foo::B'],
    });
  });

  it('leaves out a list inside itself', () => {
    expect(walk('[\x06@\0')?.value).toEqual([null]);
  });

  it.each([
    ['another version', '\x04\x090'],
    ['nothing', ''],
    ['an unknown type', '\x04\x08?'],
    ['a length beyond the end', '\x04\x08"\x02\xff\xff'],
    ['a list longer than the input', '\x04\x08[\x04\xff\xff\xff\x7f'],
    ['a symbol that was never named', '\x04\x08;\x06'],
    ['levels without end', `\x04\x08${'[\x06'.repeat(5000)}`],
  ])('is over at %s', (_what, bytes) => {
    expect(walkRubyMarshal(Buffer.from(bytes, 'latin1'))).toBeUndefined();
  });
});
