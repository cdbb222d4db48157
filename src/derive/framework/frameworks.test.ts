import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../model/exchange.ts';
import { hostile } from '../../parse/testing/hostile.ts';
import { fingerprint } from './frameworks.ts';

/** A response from its lines: status, headers, an empty line, body. */
function respond(text: string): Exchange {
  const [head = '', body = ''] = text.split(/\n\n([\s\S]*)/, 2);
  const [status = '', ...lines] = head.split('\n');
  return {
    id: 'e1',
    origin: 'live',
    identity: 'anonymous',
    request: { method: 'GET', url: 'http://a.test/nothing', headers: [] },
    response: {
      status: Number(status),
      httpVersion: '1.1',
      headers: lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
      body,
      bodyBytes: body.length,
      truncated: false,
    },
  };
}

const shown = (...texts: readonly string[]): string =>
  fingerprint(texts.map(respond))
    .map(({ id, confidence }) => `${id} ${confidence}`)
    .join(', ');

const flask404 =
  '404\nServer: Werkzeug/3.1.3 Python/3.11.2\nContent-Type: text/html; charset=utf-8\n\n<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL was not found on the server.</p>\n';
const fastapi404 = '404\nserver: uvicorn\ncontent-type: application/json\n\n{"detail":"Not Found"}';
const starlette404 = '404\nserver: uvicorn\ncontent-type: text/plain; charset=utf-8\n\nNot Found';
const django404 =
  '404\nX-Frame-Options: DENY\nX-Content-Type-Options: nosniff\nReferrer-Policy: same-origin\nCross-Origin-Opener-Policy: same-origin\nContent-Type: text/html; charset=utf-8\n\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>';
const actix200 = '200\ncontent-length: 2\ncontent-type: text/plain\ndate: Fri, 20 Nov 2026 10:00:00 GMT\n\nok';
const actix404 = '404\ncontent-length: 0\ndate: Fri, 20 Nov 2026 10:00:00 GMT\n\n';
const express404 = '404\nX-Powered-By: Express\nContent-Type: text/html\n\n<pre>Cannot GET /nothing</pre>';

describe('the four, and Express', () => {
  it.each([
    ['flask firm', [flask404]],
    ['fastapi firm', [fastapi404]],
    [
      'fastapi certain',
      [
        '422\ncontent-type: application/json\n\n{"detail":[{"type":"int_parsing","loc":["path","n"],"msg":"x","input":"x"}]}',
        fastapi404,
      ],
    ],
    [
      'fastapi certain',
      [
        '200\ncontent-type: application/json\n\n{"openapi":"3.1.0","components":{"schemas":{"HTTPValidationError":{"type":"object"}}}}',
      ],
    ],
    ['starlette firm', [starlette404]],
    ['django certain', [django404]],
    [
      'django certain',
      ['404\nContent-Type: text/html\n\n<p>\n      Using the URLconf defined in <code>shop.urls</code>,'],
    ],
    [
      'django certain',
      [
        '200\nSet-Cookie: csrftoken=a; Path=/\nContent-Type: text/html\n\n<input type="hidden" name="csrfmiddlewaretoken" value="x">',
      ],
    ],
    ['actix certain', [actix200, actix404]],
    ['actix firm', [actix200]],
    ['actix firm', ['400\nContent-Type: text/plain; charset=utf-8\n\nQuery deserialize error: missing field `id`']],
    ['express certain', [express404]],
    [
      'flask firm',
      [
        `200\nSet-Cookie: session=${['eyJ1c2VyX2lkIjoxfQ', 'aR5mZg', '2jmj7l5rSw0yVb_vlWAYkK_YBwk'].join('.')}; Path=/\n\nx`,
      ],
    ],
  ])('%s', (expected, texts) => {
    expect(shown(...texts)).toBe(expected);
  });

  it('says by what', () => {
    expect(fingerprint([respond(flask404)])[0]?.evidence).toEqual(['the form of its error pages']);
  });
});

describe('others', () => {
  it.each([
    ['gin firm', '404\nContent-Type: text/plain\n\n404 page not found'],
    ['go firm', '404\nContent-Type: text/plain; charset=utf-8\n\n404 page not found\n'],
    [
      'fastify certain',
      '404\nContent-Type: application/json\n\n{"message":"Route GET:/nothing not found","error":"Not Found","statusCode":404}',
    ],
    [
      'spring firm',
      '404\nContent-Type: application/json\n\n{"timestamp":"2026-11-20T10:00:00.000+00:00","status":404,"error":"Not Found","path":"/nothing"}',
    ],
    ['php certain', '200\nX-Powered-By: PHP/8.3.1\n\nx'],
    [
      'litestar firm',
      '404\nserver: uvicorn\nContent-Type: application/json\n\n{"status_code":404,"detail":"Not Found"}',
    ],
    ['phoenix firm', '404\nContent-Type: application/json; charset=utf-8\n\n{"errors":{"detail":"Not Found"}}'],
    [
      'phoenix firm',
      '404\nContent-Type: text/html; charset=utf-8\n\n<title>Phoenix.Router.NoRouteError at GET /nothing</title>',
    ],
    ['fiber firm', '404\nContent-Type: text/plain; charset=utf-8\n\nCannot GET /nothing'],
    ['elysia firm', '404\n\nNOT_FOUND'],
    ['hono firm', '404\nContent-Type: text/plain; charset=UTF-8\n\n404 Not Found'],
    ['blacksheep firm', '404\nserver: uvicorn\nContent-Type: text/plain; charset=utf-8\n\nResource not found'],
    ['tornado certain', '200\nServer: TornadoServer/6.4\n\nx'],
  ])('%s', (expected, text) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('no framework', () => {
  it.each([
    ['nothing at all', []],
    ...[
      'uvicorn',
      'gunicorn',
      'hypercorn-h11',
      'Jetty(9.4.53.v20231009)',
      'Werkzeug/3.1.3 Python/3.11.2',
      'granian',
    ].map((banner): [string, string[]] => [`the banner of ${banner}`, [`200\nServer: ${banner}\n\nok`]]),
    [
      'the cookie of every servlet container',
      ['200\nSet-Cookie: JSESSIONID=0123456789ABCDEF0123456789ABCDEF; Path=/\n\nok'],
    ],
    ["the banner of Python's own server", ['200\nServer: WSGIServer/0.2 CPython/3.12.1\n\nok']],
    [
      'a proxy in front',
      [
        '404\nServer: nginx\nContent-Type: text/html\n\n<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>',
      ],
    ],
    [
      'a page about frameworks',
      [
        '200\nContent-Type: text/html\n\n<p>Flask, Django, FastAPI and Express: a comparison. Cannot GET /x, Not Found.',
      ],
    ],
    ['the length first, but with capitals', ['200\nContent-Length: 2\nContent-Type: text/plain\nDate: x\n\nok']],
    ['the length after the rest', ['200\ncontent-type: text/plain\ncontent-length: 2\ndate: x\n\nok']],
    ['another detail', ['404\nContent-Type: application/json\n\n{"detail":"Item 3 not found"}']],
  ])('%s', (_, texts) => {
    expect(shown(...texts)).toBe('');
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(hostile('<title>', '{"detail":', '404', '</h1>', 'csrf'), (text) => {
        fingerprint([respond(`200\nServer: ${text}\nSet-Cookie: ${text}\n\n${text}`)]);
      }),
    );
  });
});
