import { describe, expect, it } from 'vitest';
import type { Sent } from '../model/exchange.ts';
import { curlOf, shellQuote } from './curl.ts';

const sent = (change: Partial<Sent>): Sent =>
  ({ method: 'GET', url: 'http://a.test/', headers: [], ...change }) as Sent;

describe('curlOf', () => {
  it.each([
    ['a GET', sent({}), 'curl -si http://a.test/'],
    ['a HEAD', sent({ method: 'HEAD' }), 'curl -si -I http://a.test/'],
    ['another method', sent({ method: 'POST' }), 'curl -si -X POST http://a.test/'],
    ['a header', sent({ headers: [['X-A', 'b c']] }), "curl -si -H 'X-A: b c' http://a.test/"],
    ['a body', sent({ method: 'PUT', body: 'a=1' }), 'curl -si -X PUT --data-raw a=1 http://a.test/'],
    ['an empty body', sent({ method: 'PUT', body: '' }), "curl -si -X PUT --data-raw '' http://a.test/"],
    ['a URL that a shell would read', sent({ url: 'http://a.test/?a&b' }), "curl -si 'http://a.test/?a&b'"],
  ])('repeats %s', (_, request, line) => expect(curlOf(request)).toBe(line));

  it('leaves out what every request has, and nothing else', () => {
    const names = [
      'User-Agent',
      'accept',
      'Accept-Encoding',
      'Host',
      'Sec-Fetch-Site',
      'DNT',
      'Cookie',
      'Authorization',
      'X-Host',
    ];
    const line = curlOf(sent({ headers: names.map((name) => [name, '1']) }));
    expect([...line.matchAll(/-H '([^:]+)/g)].map(([, name]) => name)).toEqual(['Cookie', 'Authorization', 'X-Host']);
  });
});

describe('shellQuote', () => {
  it.each([
    ['plain', 'plain'],
    ['a/b:c=d%20@e+f,g.h-i_j', 'a/b:c=d%20@e+f,g.h-i_j'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$(id)', "'$(id)'"],
    ['a\nb', "'a\nb'"],
  ])('%j becomes %s', (text, quoted) => expect(shellQuote(text)).toBe(quoted));
});
