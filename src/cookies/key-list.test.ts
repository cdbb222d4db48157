import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePieces } from './line-pieces.ts';
import { keyAt } from './packed-keys.ts';
import { packLines } from './packed-lines.ts';

const linesOf = (...chunks: readonly (string | Uint8Array)[]) => {
  const pieces = [...linePieces(chunks.map((chunk) => Buffer.from(chunk)))].map(packLines);
  return {
    lines: pieces.flatMap(({ lines }) => lines),
    keys: pieces.flatMap(({ keys }) =>
      Array.from({ length: keys.count }, (_, at) => Buffer.from(keyAt(keys, at)).toString('latin1')),
    ),
    problems: pieces.flatMap(({ problems }) => problems),
  };
};

const listOf = (...chunks: readonly (string | Uint8Array)[]) => {
  const { keys, problems } = linesOf(...chunks);
  return { keys, problems };
};

describe('a key list', () => {
  it('takes a key a line, as it stands', () => {
    expect(listOf('secret\nwith space \r\n\n"quoted"\n# no comment')).toEqual({
      keys: ['secret', 'with space ', '"quoted"', '# no comment'],
      problems: [],
    });
  });

  it('reads encoded keys', () => {
    expect(listOf('hex:00ff\nbase64:AP8=\nbase64:AP8').keys).toEqual(['\u0000ÿ', '\u0000ÿ', '\u0000ÿ']);
  });

  it('keeps the line of each key', () => {
    expect(linesOf('a\n\nb').lines).toEqual([1, 3]);
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
        const { keys, problems } = linesOf(bytes);
        return keys.length <= lines && problems.length <= lines;
      }),
    );
  });
});
