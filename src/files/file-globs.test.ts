import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileExcludes } from './file-globs.ts';

const outside = resolve('/srv/tests/project');

describe('globs of files', () => {
  it.each([
    ['**/tests/**', 'src/tests/a.txt', '.', true],
    ['**/tests/**', 'tests/a.txt', '.', true],
    ['tests/**', 'tests/a.txt', '.', true],
    ['./tests/**', 'tests/a.txt', '.', true],
    ['/tests/**', 'tests/a.txt', '.', true],
    ['tests/', 'src/tests/a.txt', '.', true],
    ['*.md', 'docs/deep/a.md', '.', true],
    ['docs/**/*.md', 'docs/a.md', '.', true],
    ['tests/**', `${outside}/tests/a.txt`, outside, true],
    [`${outside}/a.txt`, `${outside}/a.txt`, outside, true],
    ['src/**', 'src/a.txt', 'src', true],
    ['a.txt', 'src/a.txt', 'src', true],
    ['**/tests/**', `${outside}/a.txt`, outside, false],
    ['tests/**', 'src/tests/a.txt', '.', false],
    ['*.md', 'a.mdx', '.', false],
    ['tests', 'contests/a', '.', false],
    ['(a+)+$', 'aaaa', '.', false],
  ])('%s and %s below %s: %s', (glob, path, root, wanted) => {
    expect(fileExcludes([glob], root)(path, false)).toBe(wanted);
  });

  it('leaves out a folder where all below it is meant', () => {
    for (const glob of ['tests', 'tests/', 'tests/**', '**/tests/**'])
      expect(fileExcludes([glob], '.')('tests', true), glob).toBe(true);
    expect(fileExcludes(['tests/*.txt'], '.')('tests', true)).toBe(false);
  });

  it('takes no longer for a glob made to be slow', () => {
    const excludes = fileExcludes([`${'**a'.repeat(300)}b`], '.');
    expect(excludes('a'.repeat(1900), false)).toBe(false);
  });
});
