import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyAt } from '../cookies/packed-keys.ts';
import { type ListPiece, packLines } from '../cookies/packed-lines.ts';
import { openKeys } from './keys-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const all = async (path: string) => {
  const { first, rest } = openKeys(path);
  const pieces = [];
  for await (const piece of rest) pieces.push(piece);
  return { first, pieces, behind: pieces.flatMap((piece) => keysIn(piece)) };
};
const keysIn = (piece: ListPiece): readonly string[] => {
  const { keys, lines } = packLines(piece);
  return lines.map((line, place) => `${line} ${Buffer.from(keyAt(keys, place)).toString()}`);
};

describe('openKeys', () => {
  it('holds the first 10,000 keys, and gives the lines behind them in pieces, none lost', async () => {
    const words = Array.from({ length: 250_000 }, (_, at) => `a key with the number ${at}`);
    const { first, pieces, behind } = await all(listOf('long.txt', words.join('\n')));
    expect(first.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(words.slice(0, 10_000));
    expect(first.at(-1)?.source).toBe('line 10000 of the key list');
    expect(behind).toEqual(words.slice(10_000).map((word, at) => `${at + 10_001} ${word}`));
    expect(pieces.every(({ bytes }) => bytes.length < 2_500_000)).toBe(true);
  });

  it('holds all of a short list, and finds a key behind many empty lines', async () => {
    expect(await all(listOf('short.txt', 'one\ntwo\r\n\n'))).toMatchObject({ first: { length: 2 }, pieces: [] });
    expect((await all(listOf('late.txt', `${'\n'.repeat(20_000)}one\n`))).first).toEqual([
      { bytes: new Uint8Array(Buffer.from('one')), source: 'line 20001 of the key list' },
    ]);
  });

  it.each([
    ['an empty file', () => listOf('empty.txt', ''), 'it contains no key'],
    ['blank lines', () => listOf('blank.txt', '\n\r\n\n'), 'it contains no key'],
    ['a missing file', () => join(folder, 'missing.txt'), 'no such file'],
    ['a folder', () => folder, 'it is a folder'],
  ])('refuses %s', (_what, path, why) => {
    expect(() => openKeys(path())).toThrow(why);
  });
});
