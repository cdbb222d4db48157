import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scriptUrls } from './script.ts';
import { hostile } from './testing/hostile.ts';

const seen = (text: string): string[] =>
  scriptUrls(text).map(({ url, method, call }) => `${method ?? '?'} ${url} ${call ?? '-'}`);

describe('URLs a script names', () => {
  test.each([
    ["fetch('/api/users')", 'GET /api/users fetch'],
    ["fetch('/api/users', { method: 'POST', body: JSON.stringify(x) })", 'POST /api/users fetch'],
    ['window.fetch("/a",{headers:{a:"b"},"method":"delete"})', 'DELETE /a fetch'],
    ["window.fetch('orders')", 'GET orders fetch'],
    ['fetch("api/orders?page=1",{method:"post"})', 'POST api/orders?page=1 fetch'],
    ["x.open('get', 'status.json')", 'GET status.json open'],
    ["fetch('/a', options)", '? /a fetch'],
    ["fetch('/a').then(() => post({ method: 'PUT' }))", 'GET /a fetch'],
    ["axios.post('/a', data)", 'POST /a post'],
    ["axios('/a')", 'GET /a axios'],
    ["axios({ method: 'put', url: '/a' })", 'PUT /a -'],
    ["$.ajax({ url: '/a', data: { b: 1 }, type: 'POST' })", 'POST /a -'],
    ["$.ajax({ url: '/a' }); g({ method: 'POST' })", '? /a -'],
    ["xhr.open('PATCH', '/a', true)", 'PATCH /a open'],
    ["import('./chunk.js')", 'GET ./chunk.js import'],
    ["const u = 'https://api.a.test/v1?x=1'", '? https://api.a.test/v1?x=1 -'],
    ["const u = '../up'", '? ../up -'],
    ['const u = "\\/api\\/x"', '? /api/x -'],
    ['class A{get(e){return join(e,"api/v2/builds")}}', '? api/v2/builds -'],
    ["const base = 'rest/items'", '? rest/items -'],
    ["const u = '//cdn.a.test/x.js'", '? //cdn.a.test/x.js -'],
  ])('%s', (text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  test('what the script adds to is partial', () => {
    expect(
      scriptUrls(["f('/a/' + id, b + '/c', `/d/$", "{e}`, '/g', `/h`)"].join('')).map(({ url, partial }) => [
        url,
        partial,
      ]),
    ).toEqual([
      ['/a/', true],
      ['/c', true],
      ['/d/{}', true],
      ['/g', false],
      ['/h', false],
    ]);
  });

  test('each pair of method and URL once, at its first place', () => {
    const text = "get('/a'); get('/a'); post('/a')";
    expect(scriptUrls(text).map(({ method, offset }) => [method, offset])).toEqual([
      ['GET', 4],
      ['POST', 27],
    ]);
  });

  test.each([
    ['comments', "// fetch('/a')\n/* '/b' */"],
    ['regular expressions', 'x.match(/"\\/a"/)'],
    ['media types', "'text/html'"],
    ['dates', "'1/2/2020'"],
    ['a slash', "'/' + '//' + './'"],
    ['comment marks', "'/*' + '*/'"],
    ['markup', "'</div>' + '/>' + '/a <b>'"],
    ['patterns', "'/a/*' + '/^a$/'"],
    ['prose', "'/ or not' + '/say hello'"],
    ['other schemes', "'javascript:/a' + 'data:/a' + 'ftp://a'"],
    ['bare words', "'api/users' + 'users'"],
    ['modules', "import a from 'api/client'; import 'api/b'; require('api/c'); export * from 'rest/d'"],
    ['words with a slash', "'api/' + x; 'application/json' + 'apis/x' + 'api docs/x'"],
    ['empty', ''],
  ])('none in %s', (_, text) => {
    expect(seen(text)).toEqual([]);
  });

  test('the count is capped', () => {
    expect(scriptUrls(Array.from({ length: 3000 }, (_, id) => `'/a/${id}'`).join(','))).toHaveLength(2000);
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile("'", '/a', 'fetch(', '{', 'method:', ',', '`', '${', '+'), (text) => {
        for (const { offset } of scriptUrls(text)) expect(offset).toBeLessThan(text.length);
      }),
    );
  });
});
