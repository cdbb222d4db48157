import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKeyList } from './key-list.ts';

const listOf = (text: string | Uint8Array) => {
  const { keys, problems } = parseKeyList(Buffer.from(text));
  return { keys: keys.map(({ bytes }) => Buffer.from(bytes).toString('latin1')), problems };
};

describe('parseKeyList', () => {
  it('takes a key a line, as it stands', () => {
    expect(listOf('secret\nwith space \r\n\n"quoted"\n# no comment')).toEqual({
      keys: ['secret', 'with space ', '"quoted"', '# no comment'],
      problems: [],
    });
  });

  it('reads encoded keys', () => {
    expect(listOf('hex:00ff\nbase64:AP8=\nbase64:AP8').keys).toEqual(['\u0000ÿ', '\u0000ÿ', '\u0000ÿ']);
  });

  it('names the line in the source', () => {
    expect(parseKeyList(Buffer.from('a\n\nb')).keys[1]?.source).toBe('line 3 of the key list');
  });

  it('reports lines that are not UTF-8, and tries their bytes', () => {
    expect(listOf(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]))).toEqual({
      keys: ['a', 'ÿþ', 'b'],
      problems: [{ line: 2, why: 'is not UTF-8; its bytes are tried as they are' }],
    });
  });

  it.each([
    ['hex:0', 'is not hexadecimal after its prefix'],
    ['hex:', 'is not hexadecimal after its prefix'],
    ['base64:***', 'is not base64 after its prefix'],
  ])('reports %s', (text, why) => {
    expect(listOf(text)).toEqual({ keys: [], problems: [{ line: 1, why }] });
  });

  it('never throws, and finds no more keys than lines', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const lines = Buffer.from(bytes).toString('latin1').split('\n').length;
        return parseKeyList(bytes).keys.length <= lines;
      }),
    );
  });
});
