import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileExcludes } from './file-globs.ts';
import { walkFolder } from './walk-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-walk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function folder(files: Record<string, string>): string {
  folders += 1;
  const at = join(root, `f${folders}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), content);
  }
  return at;
}

async function walked(path: string, what = 'file'): Promise<string[]> {
  const paths: string[] = [];
  for await (const each of walkFolder(path)) if (each.what === what) paths.push(each.path.slice(path.length + 1));
  return paths;
}

const git = (at: string, ...args: string[]): string => execFileSync('git', ['-C', at, ...args], { encoding: 'utf8' });
const gitFiles = (at: string): string[] =>
  git(at, 'ls-files', '--others', '--exclude-standard').trim().split('\n').sort();

const project = {
  '.gitignore':
    '*.log\n!keep.log\n/top.txt\nbuild/\n# comment\n\\#named\nlib*.so.*\n*.LST\n**/cache/**/x.txt\ndocs/*.tmp\n',
  'a.log': '',
  'keep.log': '',
  'top.txt': '',
  '#named': '',
  'libx.a.so.1': '',
  'a.lst': '',
  'cache/deep/x.txt': '',
  'docs/a.tmp': '',
  'docs/more/a.tmp': '',
  'sub/top.txt': '',
  'build/out.txt': '',
  'sub/.gitignore': '!a.log\nown.txt\n',
  'sub/a.log': '',
  'sub/b.log': '',
  'sub/own.txt': '',
  'sub/deep/own.txt': '',
  'sub/deep/.gitignore': '!own.txt\n',
};

describe('walking a folder', () => {
  it('passes over what git does', async () => {
    const at = folder(project);
    git(at, 'init', '-q');
    expect((await walked(at)).sort()).toEqual(gitFiles(at));
    expect(await walked(at, 'ignored')).toContain('build');
  });

  it('keeps to the rules of the repository around the folder', async () => {
    const at = folder(project);
    git(at, 'init', '-q');
    writeFileSync(join(at, '.git/info/exclude'), 'deep/\n');
    expect((await walked(join(at, 'sub'))).sort()).toEqual(gitFiles(join(at, 'sub')));
  });

  it('searches a folder that is named, although the repository leaves it out', async () => {
    const at = folder(project);
    git(at, 'init', '-q');
    expect(await walked(join(at, 'build'))).toEqual(['out.txt']);
  });

  it('has no rules from above where there is no repository', async () => {
    expect(await walked(join(folder(project), 'docs'))).toEqual(['a.tmp', 'more/a.tmp']);
  });

  it('tells files in the same order, folders in their place', async () => {
    expect(await walked(folder({ 'b/y': '', 'b/x': '', a: '', c: '' }))).toEqual(['a', 'b/x', 'b/y', 'c']);
  });

  it('follows no links, and says what it could not open', async () => {
    const at = folder({ 'a.txt': '' });
    symlinkSync(at, join(at, 'circle'));
    symlinkSync('a.txt', join(at, 'b.txt'));
    symlinkSync(join(at, 'gone'), join(at, 'dangling'));
    expect(await walked(at)).toEqual(['a.txt']);
    expect(await walked(join(at, 'gone'), 'unreadable')).toEqual(['']);
  });

  it('goes on behind a folder that is closed', async () => {
    const at = folder({ 'closed/a.txt': '', 'd.txt': '' });
    chmodSync(join(at, 'closed'), 0);
    const files = await walked(at);
    chmodSync(join(at, 'closed'), 0o700);
    expect(files).toContain('d.txt');
  });

  it('takes no rules that are slow to match, and searches more instead', async () => {
    const deep = Array.from({ length: 100 }, () => 'a').join('/');
    const at = folder({ '.gitignore': `a${'**/'.repeat(20)}b\nc\n`, [`${deep}/x`]: '', c: '' });
    expect(await walked(at)).toEqual(['.gitignore', `${deep}/x`]);
  });

  it('searches what git tracks although a rule leaves it out, and nothing beside it', async () => {
    const at = folder({
      '.env': '',
      'out/kept.js': '',
      'out/deep/kept.js': '',
      'out/other.js': '',
      'out/more/other.js': '',
      'a.log': '',
      'b.log': '',
    });
    git(at, 'init', '-q');
    git(at, 'add', '.env', 'out/kept.js', 'out/deep', 'a.log');
    writeFileSync(join(at, '.gitignore'), '.env\nout/\n*.log\n');
    expect(await walked(at)).toEqual(['.env', '.gitignore', 'a.log', 'out/deep/kept.js', 'out/kept.js']);
    expect(await walked(at, 'ignored')).toEqual(['b.log', 'out/more', 'out/other.js']);
    expect(await walked(join(at, 'out'))).toEqual(['deep/kept.js', 'kept.js', 'more/other.js', 'other.js']);
  });

  it('reads the index of a further worktree, and of a repository inside another', async () => {
    const at = folder({ 'keep.env': '', '.gitignore': '*.env\n' });
    git(at, 'init', '-q');
    git(at, 'add', '-f', '.');
    git(at, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'x');
    const further = `${at}-further`;
    git(at, 'worktree', 'add', '-q', further);
    writeFileSync(join(further, 'other.env'), '');
    writeFileSync(join(at, '.git/info/exclude'), 'local.txt\n');
    writeFileSync(join(further, 'local.txt'), '');
    expect(await walked(further)).toEqual(['.gitignore', 'keep.env']);
    expect(await walked(further, 'ignored')).toEqual(['local.txt', 'other.env']);
    const outer = folder({
      '.gitignore': '*.txt\n',
      'inner/a.txt': '',
      'inner/b.env': '',
      'inner/.gitignore': '*.env\n',
    });
    git(outer, 'init', '-q');
    git(join(outer, 'inner'), 'init', '-q');
    git(join(outer, 'inner'), 'add', '-f', 'b.env');
    expect(await walked(outer)).toEqual(['.gitignore', 'inner/.gitignore', 'inner/a.txt', 'inner/b.env']);
  });

  it('says that an index cannot be read, once, and keeps to the rules', async () => {
    const at = folder({
      '.gitignore': '*.log\n',
      'a.log': '',
      'b.log': '',
      '.git/index': 'DIRC and no more',
      '.git/HEAD': '',
    });
    expect(await walked(at)).toEqual(['.gitignore']);
    expect(await walked(at, 'unreadable')).toEqual(['.git/index']);
  });

  it('follows no pointer of a hostile `.git` file out to something that is no index', async () => {
    const at = folder({ '.gitignore': '*.log\n', 'a.log': '', '.git': 'gitdir: /dev\n' });
    expect(await walked(at)).toEqual(['.gitignore']);
    const long = folder({ '.git': `gitdir: ${'x'.repeat(100_000)}`, 'a.log': '' });
    expect(await walked(long)).toEqual(['a.log']);
  });

  it('leaves out what the user does, folders as a whole', async () => {
    const at = folder({ 'src/a.js': '', 'tests/a.js': '', 'tests/deep/b.js': '', 'src/tests/c.js': '' });
    const left: string[] = [];
    const found: string[] = [];
    for await (const { path, what } of walkFolder(at, fileExcludes(['tests/**'], at)))
      (what === 'file' ? found : left).push(path.slice(at.length + 1));
    expect(found).toEqual(['src/a.js', 'src/tests/c.js']);
    expect(left).toEqual(['tests']);
  });
});
