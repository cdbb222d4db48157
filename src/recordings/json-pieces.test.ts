import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonPieces } from './json-pieces.ts';

/** The pieces of a text that comes in chunks of a size. */
function piecesOf(text: string, size: number, limit?: number): unknown[] {
  const pieces = new JsonPieces(['log', 'entries'], ['creator'], limit);
  const bytes = Buffer.from(text);
  const found: unknown[] = [];
  for (let at = 0; at < bytes.length; at += size)
    for (const piece of pieces.push(bytes.subarray(at, at + size)))
      found.push('bytes' in piece ? [piece.kind, JSON.parse(piece.bytes.toString())] : piece.kind);
  return found;
}

const archive = (entries: unknown): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'x' }, pages: [{ id: 1 }], entries, comment: 'entries' } });

describe('the items of a list in a JSON text', () => {
  it.each([1, 2, 7, 1000])('come one by one, read %d bytes at a time', (size) => {
    const entries = [{ a: '}]"\\' }, { b: { entries: [{ c: 1 }] } }, {}];
    expect(piecesOf(archive(entries), size)).toEqual([
      ['aside', { name: 'x' }],
      ...entries.map((entry) => ['item', entry]),
    ]);
  });

  it('are those of the one list on the path', () => {
    const text = JSON.stringify({
      entries: [{ a: 1 }],
      other: { entries: [{ b: 1 }] },
      log: { x: { entries: [{}] }, entries: [{ c: 1 }] },
    });
    expect(piecesOf(text, 5)).toEqual([['item', { c: 1 }]]);
  });

  it('that are too long are passed over', () => {
    expect(piecesOf(archive([{ a: 'x'.repeat(100) }, { b: 1 }]), 8, 50)).toEqual([
      ['aside', { name: 'x' }],
      'too-long',
      ['item', { b: 1 }],
    ]);
  });

  it('are the same whatever the chunks are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.string(),
            fc.json().map((text) => JSON.parse(text)),
            { maxKeys: 4 },
          ),
          { maxLength: 5 },
        ),
        fc.integer({ min: 1, max: 40 }),
        (entries, size) => {
          const items = piecesOf(archive(entries), size).slice(1);
          expect(items).toEqual(JSON.parse(JSON.stringify(entries.map((entry) => ['item', entry]))));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never throw on what is no JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', 'log', 'entries', ':'), { maxLength: 60 }),
        (parts) => {
          const pieces = new JsonPieces(['log', 'entries']);
          for (const part of parts) for (const _ of pieces.push(Buffer.from(part)));
        },
      ),
    );
  });
});
