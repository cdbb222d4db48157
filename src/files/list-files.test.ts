import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles, targetsOf } from './list-files.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-list-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'src/deep'), { recursive: true });
for (const name of ['src/a.txt', 'src/deep/b.txt', 'src-more.txt', 'c.txt']) writeFileSync(join(root, name), '');
symlinkSync(join(root, 'src'), join(root, 'link'));

async function listed(names: readonly string[], exclude: readonly string[] = []): Promise<string[]> {
  const targets = await targetsOf(names.map((name) => (name === '-' ? name : `${root}/${name}`)));
  const files: string[] = [];
  for await (const { path, what } of listFiles(targets, exclude))
    files.push(`${path.replace(`${root}/`, '')}${what === 'file' ? '' : ` ${what}`}`);
  return files;
}

const all = ['c.txt', 'src/a.txt', 'src/deep/b.txt', 'src-more.txt'];

describe('the files of a command line', () => {
  it.each([[['']], [['', 'src', 'src/a.txt']], [['', './/src/', 'link/a.txt', 'link']]])(
    '%j: each once',
    async (names) => {
      expect((await listed(names)).sort()).toEqual([...all].sort());
    },
  );

  it('keeps the order and the name in which a file was first named', async () => {
    expect(await listed(['link/a.txt', 'src/', 'src/a.txt'])).toEqual(['link/a.txt', 'src/deep/b.txt']);
    expect(await listed(['src', 'src-more.txt'])).toEqual(['src/a.txt', 'src/deep/b.txt', 'src-more.txt']);
  });

  it('names standard input once', async () => {
    expect(await listed(['-', '-', 'c.txt'])).toEqual(['stdin stdin', 'c.txt']);
  });

  it('leaves out what is excluded, named or not', async () => {
    expect(await listed(['src', 'c.txt'], ['c.txt', 'deep'])).toEqual([
      'src/a.txt',
      'src/deep excluded',
      'c.txt excluded',
    ]);
  });

  it('says in one line which path is not there', async () => {
    await expect(targetsOf([join(root, 'gone')])).rejects.toThrow(/gone: cannot be read \(no such file\)$/);
  });
});
