import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './testing/hostile.ts';
import { findTracebacks } from './traceback.ts';

const PYTHON = `Internal Server Error

Traceback (most recent call last):
  File "/srv/app/views.py", line 12, in index
    return render(x)
           ^^^^^^^^^
  File "app/render.py", line 3, in render
    1 / 0
ZeroDivisionError: division by zero`;

const TRACES: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['python', PYTHON, 2, ['/srv/app/views.py', 'app/render.py']],
  [
    'node',
    'TypeError: x\n    at handler (/srv/app/routes.js:10:5)\n    at Layer.handle [as handle_request] (/srv/node_modules/express/lib/router/layer.js:95:5)\n    at async file:///srv/app/main.mjs:3:1\n    at node:internal/process/task_queues:95:5\n    at new Promise (<anonymous>)',
    4,
    [
      '/srv/app/routes.js',
      '/srv/node_modules/express/lib/router/layer.js',
      'file:///srv/app/main.mjs',
      'node:internal/process/task_queues',
    ],
  ],
  [
    'rust',
    "thread 'main' panicked at src/main.rs:5:10:\nindex out of bounds\nstack backtrace:\n   0: rust_begin_unwind\n             at /rustc/9fc6b43/library/std/src/panicking.rs:652:5\n   1: core::panicking::panic_fmt\n             at /rustc/9fc6b43/library/core/src/panicking.rs:72:14\n   2: app::main\n             at ./src/main.rs:5:10",
    4,
    [
      'src/main.rs',
      '/rustc/9fc6b43/library/std/src/panicking.rs',
      '/rustc/9fc6b43/library/core/src/panicking.rs',
      './src/main.rs',
    ],
  ],
  [
    'rust',
    "thread 'main' panicked at 'no way', src/main.rs:5:10\n   0: std::panicking::begin_panic\n   1: app::main",
    2,
    ['src/main.rs'],
  ],
  [
    'java',
    'java.lang.IllegalStateException: x\n\tat com.acme.Foo.<init>(Foo.java:12)\n\tat java.base/java.lang.Thread.run(Thread.java:833) ~[na:na]\n\tat sun.reflect.X.invoke0(Native Method)\n\t... 12 more',
    3,
    ['Foo.java', 'Thread.java'],
  ],
  [
    'ruby',
    "app/models/user.rb:5:in `find': x (RuntimeError)\n\tfrom /app/config.ru:3:in 'Object#block'",
    2,
    ['app/models/user.rb', '/app/config.ru'],
  ],
  [
    'php',
    'PHP Fatal error:  Uncaught Exception: x in /var/www/a.php:3\nStack trace:\n#0 /var/www/b.php(12): f()\n#1 [internal function]: g()\n#2 {main}',
    4,
    ['/var/www/a.php', '/var/www/b.php'],
  ],
  [
    'go',
    'goroutine 1 [running]:\nmain.f(...)\n\t/app/main.go:12 +0x1d\nmain.main()\n\t/app/main.go:20 +0x2a',
    2,
    ['/app/main.go'],
  ],
  [
    'dotnet',
    'System.Exception: x\n   at Acme.Web.Home.Index(String id) in C:\\src\\Home.cs:line 12\n   at System.Linq.Enumerable.First[TSource](IEnumerable`1 source)\n   at Acme.Run()',
    3,
    ['C:\\src\\Home.cs'],
  ],
];

describe('stack traces', () => {
  test.each(TRACES)('%s', (language, text, frames, paths) => {
    expect(findTracebacks(text)).toMatchObject([{ language, frames, paths }]);
  });

  test.each(TRACES)('%s inside JSON', (language, text, frames, paths) => {
    expect(findTracebacks(JSON.stringify({ error: text, status: 500 }))).toMatchObject([{ language, frames, paths }]);
  });

  test.each(TRACES)('%s inside HTML', (language, text, frames, paths) => {
    const escaped = text
      .replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`)
      .replaceAll('&#60;', '&lt;')
      .replaceAll('&#62;', '&gt;');
    expect(findTracebacks(`<div><pre>${escaped.replaceAll('\n', '<br />')}</pre></div>`)).toMatchObject([
      { language, frames, paths },
    ]);
  });

  test('lines count from 1', () => {
    expect(findTracebacks(PYTHON)).toMatchObject([{ firstLine: 4, lastLine: 7 }]);
  });

  test.each([
    ['python', 'File "/srv/x.py", line 3'],
    ['php', '<b>Warning</b>: x in <b>/var/www/x.php</b> on line <b>12</b>'],
    ['node', 'at /srv/x.js:1:2'],
  ])('one frame with an absolute path: %s', (language, text) => {
    expect(findTracebacks(text)).toMatchObject([{ language, frames: 1 }]);
  });

  test('two languages in one text', () => {
    expect(findTracebacks(TRACES.map(([, text]) => text).join('\n')).map(({ language }) => language)).toContain('go');
  });
});

describe('what is no trace', () => {
  test.each([
    ['one relative Python frame', 'File "views.py", line 3, in x'],
    ['one relative panic', "thread 'main' panicked at src/main.rs:5:10:"],
    ['one relative frame of Node', '    at f (app.js:1:2)'],
    ['prose', 'Meet me at 10:30:00\nat Berlin (Alexanderplatz)\nat noon (or so)'],
    ['a list with colons', '1: std::vector\n2: std::map\n3: std::set'],
    ['log lines that name their place', 'main.go:12\nother.go:15\n'],
    ['a path alone', '/srv/app/views.py'],
    ['an import map', '{"imports":{"a":"/srv/x.js","b":"/b.js:1"}}'],
    ['the word', 'Traceback (most recent call last):'],
    ['frames far apart', `File "a.py", line 1, in x${'\n'.repeat(40)}File "b.py", line 2, in y`],
    ['issue numbers', '#1 fixed (12): see below\n'.slice(0, 20)],
    ['anonymous frames only', 'at x (<anonymous>)\nat y (<anonymous>)'],
    ['empty', ''],
  ])('%s', (_, text) => {
    expect(findTracebacks(text)).toEqual([]);
  });
});

test('hostile text', () => {
  const pieces = [
    'File "',
    '", line 1',
    '\n',
    'at ',
    '(',
    ')',
    ':1:2',
    '/x.js',
    '.rs',
    'panicked at ',
    '.php',
    ' in ',
    ':in `',
    '.go',
    '\\n',
    '<br',
    '&quot;',
  ];
  fc.assert(
    fc.property(hostile(...pieces), (text) => {
      for (const { firstLine, lastLine, frames } of findTracebacks(text)) {
        expect(firstLine).toBeLessThanOrEqual(lastLine);
        expect(frames).toBeGreaterThan(0);
      }
    }),
  );
});
