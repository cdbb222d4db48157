import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recorded } from './entry.ts';
import { formatOf } from './formats.ts';
import { harOf } from './testing/har.ts';

/** What the format of a file reads out of it, in chunks of a size. */
function readAll(text: string | Buffer, size = 1000): Recorded[] {
  const bytes = Buffer.from(text);
  const reader = formatOf(bytes)?.reader();
  if (reader === undefined) return [];
  const found: Recorded[] = [];
  for (let at = 0; at < bytes.length; at += size) found.push(...reader.push(bytes.subarray(at, at + size)));
  found.push(...reader.end());
  return found;
}

/** Each entry in a line: request, status, headers and body. */
const shown = (text: string | Buffer, size?: number): string[] =>
  readAll(text, size).map((each) => {
    if ('unread' in each) return `unread: ${each.unread}`;
    const { method, url, status, request, response } = each;
    const headers = [...request.headers, ...response.headers].map(([name, value]) => `${name}: ${value}`);
    const bodies = [request.body, response.body].map((body) => String(body?.content ?? ''));
    return [`${method} ${url} ${status}`, ...headers, ...bodies.filter((body) => body !== '')].join(' | ');
  });

const b64 = (text: string): string => Buffer.from(text).toString('base64');
const response = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nSet-Cookie: sid=2; Path=/\r\n\r\n{"a":1}';
const request = 'POST /x?k=1 HTTP/1.1\r\nHost: h.test\r\nCookie: sid=1\r\n\r\nhello';
const item = (base64: boolean): string =>
  `<item><time>Fri Nov 27 07:44:00 UTC 2026</time><url><![CDATA[https://h.test/x?k=1]]></url><host ip="1.2.3.4">h.test</host><method><![CDATA[POST]]></method><request base64="${base64}"><![CDATA[${base64 ? b64(request) : request}]]></request><status>200</status><response base64="${base64}"><![CDATA[${base64 ? b64(response) : response}]]></response></item>`;
const burp = (base64: boolean): string =>
  `<?xml version="1.0"?>\n<items burpVersion="2023.1" exportTime="x">\n${item(base64)}\n${item(base64)}\n</items>`;
const wanted =
  'POST https://h.test/x?k=1 200 | Host: h.test | Cookie: sid=1 | Content-Type: application/json | Set-Cookie: sid=2; Path=/ | hello | {"a":1}';

const vcrpy = `interactions:
- request:
    body: null
    headers:
      Cookie:
      - sid=1
    method: GET
    uri: https://h.test/a?k=1
  response:
    body:
      string: '{"a":1}'
    headers:
      set-cookie:
      - sid=2; Path=/
    status:
      code: 200
      message: OK
- request:
    body: x=1
    headers: {}
    method: POST
    uri: https://h.test/b
  response:
    body:
      string: !!binary |
        ${b64('bytes')}
    headers: {}
    status: {code: 201, message: OK}
version: 1
`;
const vcr = `---
http_interactions:
- request:
    method: get
    uri: https://h.test/a
    body:
      encoding: US-ASCII
      string: ''
    headers:
      Authorization:
      - Bearer t
  response:
    status:
      code: 200
      message: OK
    headers:
      Content-Type:
      - application/json
    body:
      encoding: UTF-8
      string: '{"a":1}'
    http_version:
  recorded_at: Fri, 27 Nov 2026 07:41:37 GMT
recorded_with: VCR 6.2.0
`;

describe('a recording', () => {
  it.each([
    ['HAR', harOf([{ url: 'https://h.test/a', body: 'x' }]), ['GET https://h.test/a 200 | x']],
    ['Burp, in base64', burp(true), [wanted, wanted]],
    ['Burp, as text', burp(false), [wanted, wanted]],
    [
      'vcrpy',
      vcrpy,
      [
        'GET https://h.test/a?k=1 200 | Cookie: sid=1 | set-cookie: sid=2; Path=/ | {"a":1}',
        'POST https://h.test/b 201 | x=1 | bytes',
      ],
    ],
    [
      'vcrpy as JSON',
      JSON.stringify({
        version: 1,
        interactions: [
          {
            request: { method: 'GET', uri: 'https://h.test/a', headers: { Accept: ['*/*'] }, body: null },
            response: { status: { code: 200 }, headers: {}, body: { string: 'x' } },
          },
        ],
      }),
      ['GET https://h.test/a 200 | Accept: */* | x'],
    ],
    [
      'VCR of Ruby',
      vcr,
      ['GET https://h.test/a 200 | Authorization: Bearer t | Content-Type: application/json | {"a":1}'],
    ],
    [
      'a mapping of WireMock',
      JSON.stringify({
        id: 'x',
        request: { urlPath: '/a', method: 'GET', queryParameters: { k: { hasExactly: [{ equalTo: '1' }] } } },
        response: { status: 200, base64Body: b64('x'), headers: { 'Set-Cookie': ['a=1', 'b=2'] } },
      }),
      ['GET http://localhost/a?k=1 200 | Set-Cookie: a=1 | Set-Cookie: b=2 | x'],
    ],
    [
      'the journal of WireMock',
      JSON.stringify({
        requests: [
          {
            request: { url: '/a', absoluteUrl: 'http://h.test/a', method: 'GET', headers: { Cookie: 'a=1' } },
            response: { status: 200, body: 'x' },
          },
        ],
      }),
      ['GET http://h.test/a 200 | Cookie: a=1 | x'],
    ],
    [
      'nock',
      JSON.stringify([
        {
          scope: 'https://h.test:443',
          method: 'GET',
          path: '/a',
          body: '',
          status: 200,
          response: { a: 1 },
          rawHeaders: { 'set-cookie': 'a=1' },
          responseIsBinary: false,
        },
        {
          scope: 'https://h.test:443',
          method: 'GET',
          path: '/b',
          body: { c: 1 },
          status: 200,
          response: Buffer.from('x').toString('hex'),
          rawHeaders: ['A', '1'],
          responseIsBinary: true,
        },
      ]),
      ['GET https://h.test:443/a 200 | set-cookie: a=1 | {"a":1}', 'GET https://h.test:443/b 200 | A: 1 | {"c":1} | x'],
    ],
    [
      'nock code',
      `\nnock('https://h.test:443', {"encodedQueryParams":true})\n  .get('/a')\n  .query({"k":"1"})\n  .reply(200, {"a":1}, {\n  connection: 'close',\n  'set-cookie': 'a=1; Path=/'\n});\n`,
      ['GET https://h.test:443/a?k=1 200 | connection: close | set-cookie: a=1; Path=/ | {"a":1}'],
    ],
    [
      'nock code with bodies in hexadecimal, one of them a text that only looks so',
      `\nnock('http://h.test:80')\n  .get('/a')\n  .reply(200, "6b65793d31", [\n  'Content-Type',\n  'application/octet-stream'\n]);\n\nnock('http://h.test:80')\n  .get('/b')\n  .reply(200, "6b65793d31", [\n  'Content-Type',\n  'text/plain'\n]);\n`,
      [
        'GET http://h.test:80/a 200 | Content-Type: application/octet-stream | key=1',
        'GET http://h.test:80/b 200 | Content-Type: text/plain | 6b65793d31',
      ],
    ],
  ])('of %s is known by its content and read', (_, text, entries) => {
    expect(shown(text)).toEqual(entries);
    expect(shown(text, 7)).toEqual(entries);
  });

  it('of chunked and compressed bodies keeps their bytes', () => {
    const body = gzipSync('{"a":1}');
    const chunked = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
      Buffer.from(`${body.length.toString(16)}\r\n`),
      body,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const text = burp(true).replaceAll(b64(response), chunked.toString('base64'));
    const [first] = readAll(text);
    expect(first && 'response' in first && first.response.body?.content).toEqual(body);
  });

  it.each(['', 'hello', '{"a":1}', '[1]', '<html></html>', 'a: 1\n', '{"log":"line\\n","stream":"stdout"}'])(
    'is not %j',
    (text) => {
      expect(formatOf(Buffer.from(text))).toBeUndefined();
    },
  );

  it.each([
    ['an interaction of brackets', `interactions:\n- request: ${'['.repeat(3_000_000)}`],
    ['an interaction of values', `interactions:\n- request: [${'a,'.repeat(2_000_000)}]\n  response: x\n`],
    ['a cassette in JSON', `{"version":1,"interactions":[${'['.repeat(3_000_000)}`],
    ['an entry', `{"log":{"entries":[{"request":[${'{},'.repeat(3_000_000)}{}]}]}}`],
  ])('that would fill the memory has no exchange: %s', (_, text) => {
    expect(readAll(text, 1_000_000).filter((each) => !('unread' in each))).toEqual([]);
  });

  it('whatever was done to it, is read without an error', () => {
    const texts = [
      burp(true),
      burp(false),
      vcrpy,
      vcr,
      harOf([{ url: 'https://h.test/', body: 'x' }]),
      '[{"scope":"https://h","method":"GET","path":"/"}]',
    ];
    const changes = fc.array(
      fc.tuple(fc.nat(1500), fc.constantFrom('"', '{', ']', '\n', ':', '- ', '<', '&a *a ', '!!x ')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), changes, fc.nat(1500), (text, list, length) => {
        let changed = text.slice(0, Math.max(20, length));
        for (const [at, piece] of list) changed = changed.slice(0, at) + piece + changed.slice(at);
        readAll(changed, 97);
      }),
      { numRuns: 300 },
    );
  });
});
