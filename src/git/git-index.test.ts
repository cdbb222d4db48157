import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseGitIndex } from './git-index.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = ['a.txt', 'dir/b c.txt', 'dir/deep/x', 'dir/deep/é.txt', 'z'];
const git = (at: string, ...args: string[]): string => execFileSync('git', ['-C', at, ...args], { encoding: 'utf8' });

let repositories = 0;
function repository(...options: string[]): string {
  repositories += 1;
  const at = join(root, `r${repositories}`);
  for (const name of names) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), name);
  }
  git(at, 'init', '-q', ...options);
  git(at, 'add', '.');
  return at;
}

const indexOf = (at: string): Buffer => readFileSync(join(at, '.git/index'));

describe('the index of git', () => {
  it.each([2, 3, 4])('is read in version %i', (version) => {
    const at = repository();
    git(at, 'update-index', '--index-version', String(version));
    // A flag of the extended kind: version 3 is written only where one is needed.
    if (version === 3) {
      writeFileSync(join(at, 'later'), '');
      git(at, 'add', '--intent-to-add', 'later');
    }
    const bytes = indexOf(at);
    expect(bytes.readUInt32BE(4)).toBe(version);
    expect(parseGitIndex(bytes)?.paths.filter((path) => path !== 'later')).toEqual(names);
  });

  it('is read with object ids of SHA-256', () => {
    expect(parseGitIndex(indexOf(repository('--object-format=sha256')))?.paths).toEqual(names);
  });

  it('names the shared file of a split index', () => {
    const at = repository();
    git(at, 'update-index', '--split-index');
    writeFileSync(join(at, 'new'), '');
    git(at, 'add', 'new');
    const { shared = '', paths = [] } = parseGitIndex(indexOf(at)) ?? {};
    expect(paths).toContain('new');
    expect(readdirSync(join(at, '.git'))).toContain(shared);
    expect(parseGitIndex(readFileSync(join(at, '.git', shared)))?.paths).toEqual(names);
  });

  it('is refused where it is cut, longer than its entries, or none', () => {
    const bytes = indexOf(repository());
    for (const cut of [0, 4, 11, 40, 90, bytes.length - 60])
      expect(parseGitIndex(bytes.subarray(0, cut))).toBeUndefined();
    const many = Buffer.from(bytes);
    many.writeUInt32BE(0xffffffff, 8);
    expect(parseGitIndex(many)).toBeUndefined();
    expect(parseGitIndex(Buffer.from('PK and what follows, long enough for a header'))).toBeUndefined();
  });

  it('gives no path that leads out of the folder', () => {
    const entry = (name: string): Buffer => {
      const plain = Buffer.concat([Buffer.alloc(60), Buffer.from([0, name.length]), Buffer.from(name)]);
      return Buffer.concat([plain, Buffer.alloc(8 - (plain.length % 8))]);
    };
    const hostile = ['../x', 'a/../../x', '/etc/passwd', '.git/config', 'a/.GIT/x', 'a//b', './a', ''];
    const header = Buffer.from('DIRC\0\0\0\x02\0\0\0\0', 'latin1');
    header.writeUInt32BE(hostile.length + 1, 8);
    const bytes = Buffer.concat([header, ...[...hostile, 'a/good'].map(entry), Buffer.alloc(20)]);
    expect(parseGitIndex(bytes)?.paths).toEqual(['a/good']);
  });

  it('survives any bytes', () => {
    const samples = [2, 4].map((version) => {
      const at = repository();
      git(at, 'update-index', '--index-version', String(version));
      return indexOf(at);
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(2000),
        (sample, changes, end) => {
          const bytes = Buffer.from(sample.subarray(0, Math.max(end, 100)));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          for (const path of parseGitIndex(bytes)?.paths ?? []) expect(path.split('/')).not.toContain('..');
        },
      ),
      { numRuns: 500 },
    );
  });
});
