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
    ['bei Acme.Web.Home.Index(String id) in C:\\src\\Home.cs:Zeile 12.', 'dotnet'],
    ['à Acme.Web.Home.Index(String id) dans C:\\src\\Home.cs:ligne 12', 'dotnet'],
    ['en Acme.Web.Home.Index() en C:\\src\\Home.cs:línea 12', 'dotnet'],
    ['в Acme.Web.Home.Index() в C:\\src\\Home.cs:строка 12', 'dotnet'],
    ['場所 Acme.Web.Home.Index() 場所 C:\\src\\Home.cs:行 12', 'dotnet'],
    ['在 Acme.Web.Home.Index() 位置 /src/Home.cs:行号 12', 'dotnet'],
    ['위치: Acme.Web.Home.Index() 파일 C:\\src\\Home.cs:줄 12', 'dotnet'],
    ['bei System.Web.UI.Page.ProcessRequest(HttpContext context)', 'dotnet'],
    ['dev.shop.Order.get(Order.java:42)', 'java'],
    ['jakarta.servlet.http.HttpServlet.<init>(HttpServlet.java:5)', 'java'],
    ['at src/Controller/Page.php:12', 'php'],
    ['(vendor/symfony/http-kernel/HttpKernel.php:163)', 'php'],
    ['12 - app/Http/Page.php:12', 'php'],
    ['/go/pkg/mod/gin/context.go:174 (0x72a1f9)', 'go'],
    ['(app 0.1.0) lib/app/page.ex:5: App.Page.show/2', 'elixir'],
    ['lib/app/page.ex:5: anonymous fn/1 in App.Page.show/2', 'elixir'],
    ['(stdlib 3.17) erl_eval.erl:685: :erl_eval.do_apply/6', 'elixir'],
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
    'see a.b.C.m(C.java:1) for it',
    'Foo.bar(Foo.java)',
    'bei Fragen (wenden Sie sich an uns)',
    'en Madrid (Spain)',
    'a System',
    'lib/app/page.ex:5: warning',
    '12 - pages.php',
    'at index.php',
    'docs/page.exs: 3',
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
