import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
  const batches = [first];
  for await (const batch of rest) batches.push(batch);
  return batches;
};

describe('openKeys', () => {
  it('holds the first 10,000 keys, and gives the others in batches, none lost', async () => {
    const words = Array.from({ length: 25_000 }, (_, at) => `a key with the number ${at}`);
    const batches = await all(listOf('long.txt', words.join('\n')));
    expect(batches.map(({ length }) => length)).toEqual([10_000, 10_000, 5_000]);
    expect(batches.flat().map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(words);
    expect(batches[2]?.[0]?.source).toBe('line 20001 of the key list');
  });

  it('gives one batch of a short list', async () => {
    expect((await all(listOf('short.txt', 'one\ntwo\r\n\n'))).map(({ length }) => length)).toEqual([2]);
  });

  it('gives no empty batch where the list ends with one', async () => {
    const lengths = (await all(listOf('even.txt', 'x\n'.repeat(20_000)))).map(({ length }) => length);
    expect(lengths).toEqual([10_000, 10_000]);
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
