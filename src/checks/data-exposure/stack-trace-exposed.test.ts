import { casesFor, html, json } from '../../../test/cases.ts';
import check from './stack-trace-exposed.ts';

const python =
  'Traceback (most recent call last):\n  File "/srv/app/views.py", line 12, in get\n    return order\n  File "/srv/app/db.py", line 3, in load\nKeyError: x';
const calm = { server: () => ({ status: 404, body: 'Not Found' }) };
const text = (body: string, status = 500) => ({
  pages: [{ status, headers: ['Content-Type: text/plain'], body }],
  ...calm,
});

casesFor(check, {
  fires: [
    [
      'Python as text',
      text(python),
      'medium The response (status 500) contains a Python stack trace of 2 frames, through `/srv/app/db.py`.',
    ],
    [
      'inside JSON',
      { ...json({ detail: python }, { status: 500 }), ...calm },
      'medium The response (status 500) contains a Python stack trace of 2 frames, through `/srv/app/db.py`.',
    ],
    [
      'Node in a page',
      {
        ...html('<pre>Error: x<br> &nbsp; &nbsp;at f (/srv/a.js:1:2)<br> &nbsp; &nbsp;at g (/srv/b.js:1:2)</pre>', {
          status: 500,
        }),
        ...calm,
      },
      'medium The response (status 500) contains a JavaScript stack trace of 2 frames, through `/srv/b.js`.',
    ],
    [
      'Rust',
      text("thread 'main' panicked at /home/dev/app/src/main.rs:10:5:\nboom"),
      'medium The response (status 500) contains a Rust stack trace of 1 frame, through `/home/dev/app/src/main.rs`.',
    ],
    [
      "Starlette's page",
      {
        ...html(
          '<title>Starlette Debugger</title><div class="traceback-container"><span class="frame-filename">/srv/app/main.py</span>',
          { status: 500 },
        ),
        ...calm,
      },
      'medium The response (status 500) contains a Python stack trace, through `/srv/app/main.py`.',
    ],
    [
      "Tomcat's page",
      {
        ...html(
          '<p><b>Exception</b></p><pre>java.lang.NullPointerException: &quot;o&quot; is null\n\tshop.Orders.doGet(Orders.java:42)\n\tjakarta.servlet.http.HttpServlet.&lt;init&gt;(HttpServlet.java:564)\n</pre>',
          { status: 500 },
        ),
        ...calm,
      },
      'medium The response (status 500) contains a Java stack trace of 2 frames, through `HttpServlet.java`.',
    ],
    [
      'frames as objects',
      {
        ...json(
          {
            message: 'x',
            trace: [
              { file: '/var/www/a.php', line: 3, function: 'f' },
              { file: '/var/www/b.php', line: 4, class: 'B' },
            ],
          },
          { status: 500 },
        ),
        ...calm,
      },
      'medium The response (status 500) contains a PHP stack trace of 2 frames, through `/var/www/b.php`.',
    ],
    [
      "errorhandler's page",
      {
        ...html(
          '<ul id="stacktrace"><li> &nbsp; &nbsp;at f (&#x2F;srv&#x2F;a.js:1:2)</li><li> &nbsp; &nbsp;at Layer.&lt;anonymous&gt; (/srv/b.js:1:2)</li></ul>',
          { status: 500 },
        ),
        ...calm,
      },
      'medium The response (status 500) contains a JavaScript stack trace of 2 frames, through `/srv/b.js`.',
    ],
    [
      'HTML inside JSON',
      {
        ...json(
          { html: '<pre>Error: x<br> &nbsp; &nbsp;at f (/srv/a.js:1:2)\n at g (/srv/b.js:1:2)</pre>' },
          { status: 500 },
        ),
        ...calm,
      },
      'medium The response (status 500) contains a JavaScript stack trace of 2 frames, through `/srv/b.js`.',
    ],
    [
      'a panic of Go',
      text(
        'panic: boom\n\ngoroutine 7 [running]:\nmain.show(0xc000)\n\t/app/main.go:12 +0x1d\nmain.main()\n\t/app/main.go:30 +0x2a',
      ),
      'medium The response (status 500) contains a Go stack trace of 2 frames, through `/app/main.go`.',
    ],
    [
      'Elixir as text',
      text(
        '** (KeyError) key :a not found\n    (app 0.1.0) lib/app/page.ex:5: App.Page.show/2\n    (phoenix 1.7.10) lib/phoenix/router.ex:432: Phoenix.Router.__call__/5',
      ),
      'medium The response (status 500) contains an Elixir stack trace of 2 frames, through `lib/phoenix/router.ex`.',
    ],
    [
      '.NET in German',
      text(
        'System.Exception: x\r\n   bei Acme.Web.Home.Index(String id) in C:\\src\\Home.cs:Zeile 12.\r\n   bei Acme.Web.Run()',
      ),
      'medium The response (status 500) contains a .NET stack trace of 2 frames, through `C:\\src\\Home.cs`.',
    ],
    [
      'by a broken cookie',
      brokenCookie(),
      'medium The response (status 500) contains a Python stack trace of 2 frames, through `/srv/app/db.py`.',
    ],
    [
      'by a word for a number',
      wrongType(),
      'medium The response (status 500) contains a Python stack trace of 2 frames, through `/srv/app/db.py`.',
    ],
  ],
  quiet: [
    ['a manual', { ...html(`<pre>${python}</pre>`, { url: 'https://api.test/docs/errors.html' }), ...calm }],
    [
      'a page that a program made of sources',
      {
        ...html(`<meta name="generator" content="javadoc/17"><pre>${python}</pre>`, { url: 'https://api.test/x.html' }),
        ...calm,
      },
    ],
    ['messages of a linter', { ...json({ traces: [{ file: '/srv/a.py', line: 3, message: 'unused' }] }), ...calm }],
    ['a switch of that name', { ...json({ stack: 'web', trace: true, frames: [] }), ...calm }],
    ['a sample in an API description', { ...json({ openapi: '3.1.0', paths: {}, example: python }), ...calm }],
    ['an error without one', text('Internal Server Error')],
    ['a sentence about a file', text('File "notes.txt" was not found, line 3 is missing')],
    [
      'a script that formats traces',
      { pages: [{ headers: ['Content-Type: text/javascript'], body: `const t = \`${python}\`` }], ...calm },
    ],
  ],
  unknown: [['no answer', { pages: [{}] }]],
});

/** Fails when its session cookie is not one. */
function brokenCookie() {
  return {
    pages: [{ headers: ['Set-Cookie: sessionid=a8f3k2m9x7c1v5b0n4q6w2e8r1t3y5u7; HttpOnly'] }],
    server: ({ headers = [] }: { headers?: readonly (readonly [string, string])[] }) =>
      headers.some(([name, value]) => name === 'Cookie' && value.startsWith('sessionid='))
        ? { status: 500, body: python }
        : {},
  };
}

/** Takes every page for a number. */
function wrongType() {
  const url = 'https://api.test/orders?page=2';
  return {
    pages: [{ url }],
    surface: {
      operations: [
        { method: 'GET', url, path: '/orders', source: 'link' as const, parameters: ['page'], exchange: 'e1' },
      ],
    },
    server: (request: { url: string }) => (request.url.includes('page=openbrick') ? { status: 500, body: python } : {}),
  };
}
