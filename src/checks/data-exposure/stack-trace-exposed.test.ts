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
      'medium The answer (status 500) shows a Python stack trace of 2 frames, through `/srv/app/db.py`.',
    ],
    [
      'inside JSON',
      { ...json({ detail: python }, { status: 500 }), ...calm },
      'medium The answer (status 500) shows a Python',
    ],
    [
      'Node in a page',
      {
        ...html('<pre>Error: x<br> &nbsp; &nbsp;at f (/srv/a.js:1:2)<br> &nbsp; &nbsp;at g (/srv/b.js:1:2)</pre>', {
          status: 500,
        }),
        ...calm,
      },
      'medium The answer (status 500) shows a JavaScript stack trace',
    ],
    [
      'Rust',
      text("thread 'main' panicked at /home/dev/app/src/main.rs:10:5:\nboom"),
      'medium The answer (status 500) shows a Rust stack trace',
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
      'medium The answer (status 500) shows a Python stack trace, through `/srv/app/main.py`.',
    ],
    ['by a broken cookie', brokenCookie(), 'medium The answer (status 500) shows a Python'],
    ['by a word for a number', wrongType(), 'medium The answer (status 500) shows a Python'],
  ],
  quiet: [
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
