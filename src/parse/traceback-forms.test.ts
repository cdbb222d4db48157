import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './testing/hostile.ts';
import { FRAME_FORMS, isAbsolute } from './traceback-forms.ts';

const languagesOf = (line: string): string[] =>
  [...FRAME_FORMS].filter(([, read]) => read(line) !== undefined).map(([language]) => language);

describe('frames', () => {
  test.each([
    ['File "<stdin>", line 1, in <module>', 'python'],
    ['ERROR File "x.py", line 1', 'python'],
    ['at f (webpack:///./src/a.tsx?1a:3:4)', 'node'],
    ['at C:\\app\\x.cjs:1:2', 'node'],
    ['at ./src/lib.rs:1:2', 'rust'],
    ['at app//kotlin.Foo$bar.baz(Foo.kt:1)', 'java'],
    ["12: from x.rb:3:in `y'", 'ruby'],
    ["x.rb:3:in 'Foo#bar'", 'ruby'],
    ['#12 /a/b.php(3): C->d(Array)', 'php'],
    ['/a/b.go:3 +0x1', 'go'],
    ['at A.B.<C>d__1.MoveNext()', 'dotnet'],
  ])('%s is of %s alone', (line, language) => {
    expect(languagesOf(line)).toEqual([language]);
  });

  test.each([
    '',
    'at ',
    'at x',
    'at 10:30:00',
    'at f (x)',
    'at x.y(z)',
    'File "x"',
    'b.go:3',
    '#1 x',
    'x.php:3',
    'a.rb:3: warning',
    'x in y.phpx:3',
    'https://a.test/x.js:1:2',
  ])('no frame: %j', (line) => {
    expect(languagesOf(line)).toEqual([]);
  });

  test('absolute paths', () => {
    for (const path of ['/a', 'C:\\a', 'c:/a', 'file:///a']) expect(isAbsolute(path)).toBe(true);
    for (const path of ['', 'a', './a', 'node:fs', 'file:a', 'webpack:///a', 'C:a'])
      expect(isAbsolute(path)).toBe(false);
  });

  test('hostile lines', () => {
    fc.assert(
      fc.property(
        hostile('at ', '(', ')', ':1', '.', 'File "', '#1 ', '.php', '+0x1', 'A.B('),
        (line) => void languagesOf(line),
      ),
    );
  });
});
