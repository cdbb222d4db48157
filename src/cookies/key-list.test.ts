import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyLines, type KeyLine } from './key-list.ts';

const linesOf = (...pieces: readonly (string | Uint8Array)[]): readonly KeyLine[] => {
  const lines = createKeyLines();
  return [...pieces.flatMap((piece) => lines.push(Buffer.from(piece))), ...lines.end()];
};

const listOf = (...pieces: readonly (string | Uint8Array)[]) => {
  const lines = linesOf(...pieces);
  return {
    keys: lines.flatMap(({ key }) => (key ? [Buffer.from(key.bytes).toString('latin1')] : [])),
    problems: lines.flatMap(({ problem }) => problem ?? []),
  };
};

describe('createKeyLines', () => {
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
    expect(linesOf('a\n\nb')[1]?.key?.source).toBe('line 3 of the key list');
  });

  it('reports lines that are not UTF-8, and tries their bytes', () => {
    expect(listOf(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]))).toEqual({
      keys: ['a', 'ÿþ', 'b'],
      problems: [{ line: 2, why: 'is not UTF-8; its bytes are tried as they are' }],
    });
  });

  it.each([
    ['hex:0', 'is not hexadecimal after its prefix; passed over'],
    ['hex:', 'is not hexadecimal after its prefix; passed over'],
    ['base64:***', 'is not base64 after its prefix; passed over'],
    ['a'.repeat(8_193), 'is longer than 8192 bytes; passed over'],
    ['a'.repeat(100_000), 'is longer than 8192 bytes; passed over'],
  ])('reports %.20s', (text, why) => {
    expect(listOf(text)).toEqual({ keys: [], problems: [{ line: 1, why }] });
    expect(listOf(`${text}\nb`).keys).toEqual(['b']);
  });

  it('takes the longest key, with CRLF too', () => {
    const text = 'a'.repeat(8_192);
    expect(listOf(`${text}\r\n${text}`).keys).toEqual([text, text]);
  });

  it('reads the same whatever the pieces', () => {
    const list = fc.array(fc.oneof(fc.constantFrom('hex:00', '\r\n', '\n', '\r'), fc.string({ maxLength: 9 })));
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 7 }), (parts, size) => {
        const bytes = Buffer.from(parts.join(''));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(linesOf(...pieces)).toEqual(linesOf(bytes));
      }),
    );
  });

  it('never throws, and finds no more keys than lines', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const lines = Buffer.from(bytes).toString('latin1').split('\n').length;
        return linesOf(bytes).length <= lines;
      }),
    );
  });
});
