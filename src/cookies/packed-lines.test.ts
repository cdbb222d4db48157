import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKeyLine } from './key-list.ts';
import { linePieces, splitPiece } from './line-pieces.ts';
import { keyAt } from './packed-keys.ts';
import { packLines } from './packed-lines.ts';

const part = fc.oneof(
  fc.constantFrom('hex:', 'base64:', '\n', '\r\n', '\r', 'aGV4', '00ff', 'x', 'ключ', 'help: me', 'b 4 six:'),
  fc.string({ maxLength: 12 }),
  fc.constant('y'.repeat(9_000)),
);
/** A list cut anywhere. */
const chunks = fc.array(
  fc.oneof(
    part.map((text) => new Uint8Array(Buffer.from(text))),
    fc.uint8Array({ maxLength: 9 }),
  ),
  { maxLength: 30 },
);

/** One line after the other. */
const asBefore = (list: readonly Uint8Array[]) => {
  const lines = Buffer.concat(list).toString('latin1').split('\n');
  const read = lines.map((line, at) => parseKeyLine(Buffer.from(line, 'latin1'), at + 1));
  return {
    keys: read.flatMap(({ key }) => (key ? [`${key.source} ${Buffer.from(key.bytes).toString('hex')}`] : [])),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
};
const packed = (list: readonly Uint8Array[]) => {
  const read = [...linePieces(list)].map(packLines);
  return {
    keys: read.flatMap(({ keys, lines }) =>
      lines.map((line, at) => `line ${line} of the key list ${Buffer.from(keyAt(keys, at)).toString('hex')}`),
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
};

describe('lines of a key list, packed', () => {
  it('are read as one by one, wherever the list is cut', () => {
    fc.assert(
      fc.property(chunks, (list) => {
        expect(packed(list)).toEqual(asBefore(list));
      }),
      { numRuns: 300 },
    );
  });

  it('come in pieces of about a megabyte', () => {
    const chunk = Buffer.from('a key of the list\n'.repeat(4_000));
    const sizes = [...linePieces(Array.from({ length: 60 }, () => chunk))].map(({ bytes }) => bytes.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.every((size) => size < 1_200_000)).toBe(true);
  });

  it('can be split behind some of them', () => {
    const piece = { bytes: Buffer.from('one\ntwo\nthree'), line: 5 };
    const { head, tail } = splitPiece(piece, 2);
    expect([Buffer.from(head.bytes).toString(), head.line]).toEqual(['one\ntwo\n', 5]);
    expect([Buffer.from(tail?.bytes ?? []).toString(), tail?.line]).toEqual(['three', 7]);
    expect(splitPiece(piece, 3).tail).toBeUndefined();
  });
});
