import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { treeEntry, writePack } from '../../git/testing/made-pack.ts';
import { commit, git, RealRepositories } from '../../git/testing/real-repository.ts';
import { type HistorySearchOptions, searchHistory } from './search-history.ts';

const repositories = new RealRepositories();
afterAll(() => repositories.remove());

/** A key that no scanner takes for a real one as long as it is in parts. */
const key = (n: number): string =>
  `${'sk'}_${'live'}_${createHash('sha256').update(`key ${n}`).digest('base64').replace(/\W/g, '').slice(0, 24)}`;
const line = (n: number): string => `stripe = "${key(n)}"\n`;

/** What was found, by the numbers of the keys. */
async function found(folder: string, options: Partial<HistorySearchOptions> = {}) {
  const { texts, notes } = await searchHistory({ folder, ...options });
  const keys = texts.found.map(({ match }) => [1, 2, 3, 4, 5].find((n) => key(n) === match.token));
  return { keys, texts, notes };
}

const names = (places: readonly { readonly file: string }[]): string[] =>
  places.map(({ file }) => file.split('/').slice(-1).join(''));

describe('the history of a repository', () => {
  it('gives each key once, with the first commit of each file, and where HEAD has it', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': 'x = 1\n' });
    const first = commit(at, { 'a.py': `x = 1\n${line(1)}`, 'gone.py': line(2) });
    const moved = commit(at, { 'a.py': `y = 2\nx = 1\n${line(1)}`, 'b.py': line(1) });
    commit(at, { 'gone.py': undefined });
    for (const packed of [false, true]) {
      if (packed) git(at, 'gc', '-q');
      const { texts } = await found(at);
      const [one, two] = texts.found;
      expect(texts.found.map(({ match }) => match.token)).toEqual([key(1), key(2)]);
      expect(one?.places.map(({ line: of, commit: by }) => [of, by?.id])).toEqual([
        [2, first],
        [1, moved],
      ]);
      expect(one?.places[0].commit?.date).toMatch(/^2023-11-1\dT\d\d:\d\d:20\+02:00$/);
      expect(names(one?.inHead ?? [])).toEqual(['a.py', 'b.py']);
      expect(one?.inHead?.[0]?.line).toBe(3);
      expect(two?.inHead).toEqual([]);
    }
  });

  it('gives the first commit too where a long file changes elsewhere later', async () => {
    const at = repositories.make();
    const filler = Array.from({ length: 4000 }, (_, i) => `value_${i} = ${i}\n`);
    const text = (changed: number, ...keys: number[]): string =>
      filler
        .map((each, i) => (i === 2000 ? `changed = ${changed}\n` : i === 10 ? keys.map(line).join('') : each))
        .join('');
    commit(at, { 'long.py': text(0) });
    const first = commit(at, { 'long.py': text(0, 1) });
    for (let i = 1; i < 5; i += 1) commit(at, { 'long.py': text(i, 1) });
    const second = commit(at, { 'long.py': text(5, 1, 2) });
    git(at, 'gc', '-q');
    const { texts } = await found(at);
    expect(texts.found.map(({ match, places }) => [match.token, places[0].commit?.id])).toEqual([
      [key(1), first],
      [key(2), second],
    ]);
  });

  it('is that of all branches, tags, stashes and working trees', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': 'x = 1\n' });
    git(at, 'checkout', '-q', '-b', 'other');
    commit(at, { 'b.py': line(1) });
    git(at, 'checkout', '-q', 'main');
    git(at, 'checkout', '-q', '--detach');
    commit(at, { 'c.py': line(2) });
    git(at, 'tag', '-a', 'v1', '-m', 'v1');
    git(at, 'checkout', '-q', 'main');
    writeFileSync(join(at, 'a.py'), line(3));
    git(at, 'stash');
    git(at, 'worktree', 'add', '-q', '--detach', repositories.next());
    const linked = join(repositories.root, 'linked');
    git(at, 'worktree', 'add', '-q', '--detach', linked);
    commit(linked, { 'd.py': line(4) });
    git(at, 'pack-refs', '--all');
    expect((await found(at)).keys.sort()).toEqual([1, 2, 3, 4]);
    expect((await found(linked)).keys.sort()).toEqual([1, 2, 3, 4]);
    expect((await found(at, { range: 'HEAD' })).keys).toEqual([]);
  });

  it('is that of a range: keys that the commits before have in the same file are none of it', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': line(1), 'same.py': line(2) });
    const before = commit(at, { 'a.py': `${line(1)}x = 1\n` });
    git(at, 'branch', 'old');
    commit(at, { 'a.py': `${line(1)}x = 2\n${line(3)}` });
    git(at, 'checkout', '-q', '-b', 'side', before);
    commit(at, { 'side.py': line(4) });
    git(at, 'checkout', '-q', 'main');
    git(at, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'merge', '-q', '--no-edit', 'side');
    const ranges = {
      'HEAD~1..': [4],
      'old..': [3, 4],
      'old..main': [3, 4],
      '^old main': [3, 4],
      'main^2~1..main^2': [4],
      side: [1, 2, 4],
      main: [1, 2, 3, 4],
      'main..': [],
      'main~1...side': [3, 4],
      'side...main': [3],
      'old...side': [4],
      'main...': [],
    };
    for (const [range, keys] of Object.entries(ranges))
      expect([range, (await found(at, { range })).keys.sort()]).toEqual([range, keys]);
    const digits = before.slice(0, 9);
    expect((await found(at, { range: `${digits}..HEAD` })).keys.sort()).toEqual([3, 4]);
  });

  it('says which commit there is not', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': 'x\n' });
    for (const range of ['nothing', 'HEAD~9..', 'a...b', 'main@{1}', '../../etc/passwd', 'main^{tree}~'])
      await expect(found(at, { range })).rejects.toThrow(/^--git: there is no commit "/);
    await expect(found(repositories.root)).rejects.toThrow('is not in a git repository');
  });

  it('knows what a branch comes from', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': line(1) });
    const copy = repositories.next();
    git(at, 'clone', '-q', at, copy);
    commit(copy, { 'b.py': line(2) });
    expect((await found(copy, { range: '@{u}..' })).keys).toEqual([2]);
    expect((await found(copy, { range: 'main@{upstream}' })).keys).toEqual([1]);
  });

  it('is searched below a folder, without what is excluded, and the same content elsewhere counts', async () => {
    const at = repositories.make();
    commit(at, { 'src/a.py': line(1), 'tests/b.py': line(2), 'tests/deep/c.py': line(3), 'other/deep/c.py': line(3) });
    expect((await found(join(at, 'src'))).keys).toEqual([1]);
    const { keys, notes } = await found(at, { exclude: ['tests/**'] });
    expect(keys.sort()).toEqual([1, 3]);
    expect(notes.join()).toContain('skipped by `exclude`');
    expect((await found(at, { exclude: ['deep'] })).keys.sort()).toEqual([1, 2]);
  });

  it('has marks: the one that HEAD has counts for the versions before', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': `a = "${key(1)}"\nb = "${key(2)}" # openbrick:allow\n` });
    commit(at, { 'a.py': `a = "${key(1)}" # openbrick:allow a sample\nb = "${key(2)}"\n` });
    const { texts } = await found(at);
    const allowed = texts.found.map(({ match, places }) => [match.token, places[0].allowed !== undefined]);
    expect(Object.fromEntries(allowed)).toMatchObject({ [key(1)]: true });
    expect(texts.found.find(({ match }) => match.token === key(1))?.places[0].allowed?.reason).toBe('a sample');
  });

  it('opens archives, and passes over what is binary', async () => {
    const at = repositories.make();
    writeFileSync(join(at, 'x.txt'), line(1));
    execFileSync('tar', ['-czf', 'x.tgz', 'x.txt'], { cwd: at });
    commit(at, { 'x.txt': undefined, 'b.bin': `\0\0${line(2)}` });
    const { texts, notes } = await found(at);
    expect(texts.found.map(({ match, places }) => [match.token, places[0].member])).toEqual([[key(1), 'x.txt']]);
    expect(notes.join()).toContain('binary content');
  });

  it('is shallow, and says so', async () => {
    const at = repositories.make();
    commit(at, { 'a.py': line(1) });
    commit(at, { 'a.py': 'x\n' });
    commit(at, { 'b.py': line(2) });
    const copy = repositories.next();
    git(at, 'clone', '-q', '--depth', '1', `file://${at}`, copy);
    const { keys, notes } = await found(copy);
    expect(keys).toEqual([2]);
    expect(notes.join()).toContain('shallow copy');
  });

  it('is the same each time, on one thread and on many', async () => {
    const at = repositories.make();
    const files = (round: number) =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`f${i}.py`, `${round} ${i}\n${line(1 + ((i + round) % 5))}`]),
      );
    for (let round = 0; round < 5; round += 1) commit(at, files(round));
    const [one, two] = [await found(at), await found(at)];
    expect(JSON.stringify(one.texts)).toBe(JSON.stringify(two.texts));
    expect(one.keys).toHaveLength(5);
  });
});

const id = (byte: number): string => byte.toString(16).padStart(2, '0').repeat(20);
const commitBytes = (tree: string, ...parents: string[]): Buffer =>
  Buffer.from(
    [
      `tree ${tree}`,
      ...parents.map((each) => `parent ${each}`),
      'author A <a> 1700000000 +0000',
      'committer A <a> 1700000000 +0000',
      '',
      'x',
    ].join('\n'),
  );

function hostile(objects: Parameters<typeof writePack>[1], head = id(1)): string {
  const at = repositories.next();
  for (const folder of ['objects', 'refs/heads']) mkdirSync(join(at, folder), { recursive: true });
  writeFileSync(join(at, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(at, 'refs/heads/main'), `${head}\n`);
  writePack(join(at, 'objects'), objects);
  return at;
}

describe('a hostile history', () => {
  it('may go in a circle', async () => {
    const blob = { id: id(9), type: 'blob' as const, bytes: Buffer.from(line(1)) };
    const at = hostile([
      { id: id(1), type: 'commit', bytes: commitBytes(id(5), id(2)) },
      { id: id(2), type: 'commit', bytes: commitBytes(id(5), id(1)) },
      {
        id: id(5),
        type: 'tree',
        bytes: Buffer.concat([treeEntry('100644', 'a.py', id(9)), treeEntry('40000', 'again', id(5))]),
      },
      blob,
    ]);
    expect((await found(at)).keys).toEqual([1]);
    expect((await found(at, { exclude: ['x/**'] })).keys).toEqual([1]);
  });

  it('may be missing parts, have broken ones, and names that lead elsewhere', async () => {
    const at = hostile([
      { id: id(1), type: 'commit', bytes: commitBytes(id(5), id(77)) },
      {
        id: id(5),
        type: 'tree',
        bytes: Buffer.concat([
          treeEntry('100644', '../../a.py', id(9)),
          treeEntry('40000', 'b', id(78)),
          treeEntry('120000', 'link', id(79)),
          Buffer.from('rest'),
        ]),
      },
      { id: id(9), type: 'blob', bytes: Buffer.from(line(1)) },
    ]);
    const { keys, notes } = await found(at);
    expect(keys).toEqual([1]);
    expect(notes.join('\n')).toContain('1 commit that the history names is missing or broken');
    expect(notes.join('\n')).toContain('2 folders or files that commits name are missing or broken');
  });

  it('may have heads that are no commits, or none', async () => {
    expect((await found(hostile([{ id: id(1), type: 'blob', bytes: Buffer.from(line(1)) }]))).keys).toEqual([]);
    const at = hostile([], id(1));
    writeFileSync(join(at, 'HEAD'), 'ref: refs/../../../../etc/passwd\n');
    expect((await found(at)).keys).toEqual([]);
  });

  it('may be as deep as it likes', async () => {
    const at = repositories.make();
    const commits = Array.from(
      { length: 6000 },
      (_, i) =>
        `commit refs/heads/main\ncommitter A <a> ${1_700_000_000 + i} +0000\ndata 0\n${i === 7 ? `M 100644 inline ${'d/'.repeat(400)}a.py\ndata ${line(1).length}\n${line(1)}\n` : ''}\n`,
    );
    execFileSync('git', ['-C', at, 'fast-import', '--quiet'], { input: commits.join('') });
    const { texts, notes } = await found(at);
    expect(texts.found).toHaveLength(1);
    expect(notes[0]).toContain('6000 commits');
  });
});
