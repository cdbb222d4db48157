import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogReader } from './read-log.ts';
import { Sightings } from './sightings.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');

/** Where the key is in a log that comes in chunks of a size. */
function linesOf(text: string, size: number): number[] {
  const sightings = new Sightings();
  const reader = new LogReader('a.log', sightings, []);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return sightings.found.keys.flatMap(({ places }) => places.map(({ line }) => line));
}

describe('a log', () => {
  it('tells lines whatever the chunks are', () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `${i} GET /items?page=${i} äöü`);
    lines[2] = `GET /?k=${key}`;
    lines[29_998] = `GET /?k=${key}`;
    for (const size of [4096, 700_001, 10_000_000]) expect(linesOf(lines.join('\n'), size)).toEqual([3, 29_999]);
  });

  it('may have no line break at all, and bytes that are no text', () => {
    expect(linesOf(`${'x '.repeat(5_000_000)} k=${key} `, 1_000_000)).toEqual([1]);
    expect(linesOf(Buffer.from([0, 255, 10, 65, 10]).toString('latin1') + key, 2)).toEqual([3]);
  });

  it('learns formats from a configuration, and from the line that names its fields', () => {
    const text = `LogFormat "%h %{Cookie}i" c\n1.2.3.4 sid=${key}\n`;
    const sightings = new Sightings();
    const reader = new LogReader('a.log', sightings, []);
    reader.push(Buffer.from(text));
    reader.end();
    expect(sightings.found.keys[0]?.places[0]).toMatchObject({ line: 2, part: 'cookie', name: 'sid' });
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 20 }), (chunks) => {
        const reader = new LogReader('a.log', new Sightings(), []);
        for (const chunk of chunks) reader.push(Buffer.from(chunk));
        reader.end();
      }),
    );
  });
});
