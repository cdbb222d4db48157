import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commit, git, RealRepositories } from '../../git/testing/real-repository.ts';
import { searchStaged } from './search-staged.ts';

const repositories = new RealRepositories();
afterAll(() => repositories.remove());

const key = (n: number): string =>
  `${'sk'}_${'live'}_${createHash('sha256').update(`key ${n}`).digest('base64').replace(/\W/g, '').slice(0, 24)}`;
const line = (n: number): string => `stripe = "${key(n)}"\n`;

const stage = (at: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  git(at, 'add', '-A');
};

async function staged(folder: string, options: Partial<Parameters<typeof searchStaged>[0]> = {}) {
  const { texts, notes } = await searchStaged({ folder, ...options });
  return {
    found: texts.found.map(({ match, places }) => [match.token, places[0].line, places[0].file.split('/').at(-1)]),
    files: texts.files,
    notes: notes.join('\n'),
  };
}

describe('what is staged', () => {
  it('is searched for keys that HEAD does not have in the same file', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': line(1), 'b.py': 'x = 1\n', 'dir/deep/c.py': 'x\n', 'dir/d.py': line(3) });
    stage(at, { 'a.py': `x = 2\n${line(1)}`, 'b.py': `x = 1\n${line(2)}`, 'dir/deep/c.py': `${line(1)}` });
    const { found, files } = await staged(at);
    expect(found).toEqual([
      [key(2), 2, 'b.py'],
      [key(1), 1, 'c.py'],
    ]);
    expect(files).toBe(3);
  });

  it('is what the index has, not what the working tree has', async () => {
    const at = repositories.make();
    stage(at, { 'a.py': line(1) });
    writeFileSync(join(at, 'a.py'), line(2));
    writeFileSync(join(at, 'untracked.py'), line(3));
    expect((await staged(at)).found).toEqual([[key(1), 1, 'a.py']]);
  });

  it('passes over folders that are as in HEAD', async () => {
    const at = repositories.make();
    commit(at, { 'a/x.py': 'x', 'b/c/y.py': line(1), 'b/z.py': 'z', 'c/w.py': 'w' });
    git(at, 'read-tree', 'HEAD');
    stage(at, { 'b/z.py': line(2), 'c/w.py': 'w2' });
    const { found, files } = await staged(at);
    expect([found, files]).toEqual([[[key(2), 1, 'z.py']], 2]);
  });

  it('may be nothing', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': line(1) });
    expect(await staged(at)).toMatchObject({ found: [], files: 0 });
  });

  it.each([['--object-format=sha256'], ['--object-format=sha1']])(
    'is read with %s, marks and excludes count',
    async (option) => {
      const at = repositories.make(option);
      commit(at, { 'dir/a.py': 'x\n', 'tests/b.py': 'x\n' });
      stage(at, { 'dir/a.py': `key = "${key(1)}" # openbrick:allow\n`, 'tests/b.py': line(2) });
      const { texts, notes } = await searchStaged({ folder: at, exclude: ['tests'] });
      expect(texts.found.map(({ places }) => places[0].allowed !== undefined)).toEqual([true]);
      expect(notes.join('\n')).toContain('skipped by `exclude`');
    },
  );

  it('may stand in an index that git names, and is refused where it is none', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': 'x\n' });
    const indexFile = join(at, '.git/other-index');
    writeFileSync(indexFile, 'nothing');
    await expect(staged(at, { indexFile })).rejects.toThrow('cannot be read as the index of a repository');
    git(at, 'update-index', '--split-index');
    await expect(staged(at)).rejects.toThrow('split index');
  });

  it('has neither submodules nor sides of a merge', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': 'x\n' });
    const blob = git(at, 'rev-parse', 'HEAD:a.py').trim();
    git(at, 'update-index', '--add', '--cacheinfo', `160000,${git(at, 'rev-parse', 'HEAD').trim()},module`);
    git(at, 'update-index', '--add', '--cacheinfo', `100644,${blob},new.py`);
    expect((await staged(at)).files).toBe(1);
  });
});
