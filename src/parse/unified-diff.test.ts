import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiffReader, isDiff } from './unified-diff.ts';

/** The lines of hunks: `+ file:line text`. */
function linesOf(text: string): string[] {
  const reader = new DiffReader();
  return text
    .split('\n')
    .map((line) => reader.next(line))
    .filter(({ kind }) => kind !== 'outside')
    .map(
      ({ kind, file, line, text: words }) =>
        `${{ added: '+', removed: '-' }[kind as string] ?? '='} ${file}:${line} ${words}`,
    );
}

const git = (header: string, hunk: string): string => `diff --git ${header}\nindex 1..2 100644\n${hunk}\n`;

describe('a unified diff', () => {
  it('counts the lines of both files', () => {
    const text = git(
      'a/x b/x',
      '--- a/x\n+++ b/x\n@@ -3,3 +10,3 @@ def f():\n one\n-two\n+zwei\n three\n@@ -20 +27,2 @@\n a\n+b',
    );
    expect(linesOf(text)).toEqual(['= x:10 one', '- x:4 two', '+ x:11 zwei', '= x:12 three', '= x:27 a', '+ x:28 b']);
  });

  it.each([
    ['a new file', '--- /dev/null\n+++ b/src/new.py\n@@ -0,0 +1 @@\n+x', '+ src/new.py:1 x'],
    ['a deleted file', '--- a/old.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x', '- old.py:1 x'],
    ['a renamed file', '--- a/old.py\n+++ b/new.py\n@@ -0,0 +1 @@\n+x', '+ new.py:1 x'],
    [
      'a quoted name',
      '--- "a/caf\\303\\251 \\"x\\".py"\n+++ "b/caf\\303\\251 \\"x\\".py"\n@@ -0,0 +1 @@\n+x',
      '+ café "x".py:1 x',
    ],
    ['a name with a space', '--- a/a b.py\t\n+++ b/a b.py\t\n@@ -0,0 +1 @@\n+x', '+ a b.py:1 x'],
    ['mnemonic prefixes', '--- i/x.py\n+++ w/x.py\n@@ -0,0 +1 @@\n+x', '+ x.py:1 x'],
    ['no prefixes', '--- b/x.py\n+++ b/x.py\n@@ -0,0 +1 @@\n+x', '+ b/x.py:1 x'],
    [
      'dates of diff -u',
      '--- old.txt\t2026-01-01 10:00:00 +0000\n+++ new.txt\t2026-01-02 10:00:00 +0000\n@@ -0,0 +1 @@\n+x',
      '+ new.txt:1 x',
    ],
    ['carriage returns', '--- a/x.py\r\n+++ b/x.py\r\n@@ -0,0 +1 @@\r\n+x', '+ x.py:1 x'],
    ['a merge', '--- a/x.py\n+++ b/x.py\n@@@ -1,1 -1,1 +1,1 @@@\n--old\n++new', '- x.py:1 old|+ x.py:1 new'],
    ['an empty context line without its space', '--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n\n+x', '= x:1 |+ x:2 x'],
    [
      'no newline at the end',
      '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-y\n\\ No newline at end of file\n+x\n\\ No newline at end of file',
      '- x:1 y|+ x:1 x',
    ],
    [
      'an added line that looks like a header',
      '--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+++ b/y\n+x',
      '+ x:1 ++ b/y|+ x:2 x',
    ],
    ['a hunk of nothing', '--- a/x\n+++ b/x\n@@ -0,0 +0,0 @@\n--- a/y\n+++ b/y\n@@ -0,0 +1 @@\n+x', '+ y:1 x'],
    [
      'a hunk that is cut',
      '--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n+x\ndiff --git a/y b/y\n--- a/y\n+++ b/y\n@@ -0,0 +1 @@\n+z',
      '+ x:1 x|+ y:1 z',
    ],
  ])('%s', (_, hunk, wanted) => {
    expect(linesOf(git('a/x b/x', hunk)).join('|')).toBe(wanted);
  });

  it('is known by its beginning, and other text is not', () => {
    expect(isDiff('commit 1\n\n    words\n\ndiff --git a/x b/x\n')).toBe(true);
    expect(isDiff('--- a.txt\n+++ b.txt\n@@ -1 +1 @@\n')).toBe(true);
    for (const text of ['', '--- title\nkey: value\n', '+++ b\n', '@@ -1 +1 @@\n', 'see diff --git\n', '- a\n+ b\n'])
      expect(isDiff(text), text).toBe(false);
  });

  it('takes any lines, and never counts below the first', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '@@ -1,2 +1,3 @@',
        '@@@ -1 -1 +1 @@@',
        '--- a/x',
        '+++ b/x',
        '+++ "b/\\777"',
        '\\ No',
        '',
        '@@ -9 +0,0 @@',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', '')),
      fc.constantFrom('+x', '-x', ' x', '++x'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const reader = new DiffReader();
        for (const each of lines) expect(reader.next(each).line).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
