import { describe, expect, it } from 'vitest';
import { readAllCookies } from './input.ts';
import { cookiesFromSource } from './sources.ts';

const jar = [
  '# Netscape HTTP Cookie File',
  '#HttpOnly_shop.example\tFALSE\t/\tTRUE\t1796000000\tsession\teyJhIjoxfQ.sig',
  'shop.example\tTRUE\t/\tFALSE\t0\ttheme\tdark',
].join('\n');
const har = JSON.stringify({
  log: {
    entries: [
      {
        request: { headers: [{ name: 'Cookie', value: 'old=1; a=b' }] },
        response: { headers: [{ name: 'Set-Cookie', value: 'a=b; Secure\nc=d' }] },
      },
      { request: { headers: [] }, response: { headers: [{ name: 'set-cookie', value: 'a=b; Secure' }] } },
    ],
  },
});
const stored = { name: 'sid', value: 'abc', domain: 'shop.example', path: '/', expires: -1, sameSite: 'Lax' };

describe('cookies as tools keep them', () => {
  it.each([
    [
      'a HAR',
      har,
      [
        { lines: ['a=b; Secure', 'c=d'], withAttributes: true },
        { lines: ['old=1'], withAttributes: false },
      ],
    ],
    ['a cookie jar', jar, [{ lines: ['session=eyJhIjoxfQ.sig', 'theme=dark'], withAttributes: false }]],
    [
      "Playwright's storage state",
      JSON.stringify({ cookies: [stored, { ...stored, name: 'theme' }], origins: [] }, undefined, 2),
      [{ lines: ['sid=abc', 'theme=abc'], withAttributes: false }],
    ],
    ["an extension's list", JSON.stringify([stored]), [{ lines: ['sid=abc'], withAttributes: false }]],
    [
      "the table of the browser's tools",
      'sid\tabc\tshop.example\t/\tSession\t6\t✓\t\tLax',
      [{ lines: ['sid=abc'], withAttributes: false }],
    ],
    [
      'a request copied as cURL',
      "curl 'https://shop.example/' \\\n  -H 'accept: */*' \\\n  -b 'sid=abc; theme=dark' \\\n  --compressed",
      [{ lines: ['sid=abc', 'theme=dark'], withAttributes: false }],
    ],
    [
      'one with a Cookie header',
      "curl 'https://shop.example/' -H 'accept: */*' -H 'Cookie: sid=abc'",
      [{ lines: ['sid=abc'], withAttributes: false }],
    ],
    [
      'a request copied as fetch',
      'fetch("https://shop.example/", {\n "headers": {\n "accept": "*/*",\n "cookie": "sid=abc; theme=dark"\n }\n});',
      [{ lines: ['sid=abc', 'theme=dark'], withAttributes: false }],
    ],
  ])('%s', (_, text, expected) => {
    expect(cookiesFromSource(text)).toEqual(expected);
    expect(readAllCookies([text], undefined).flatMap(({ lines }) => lines)).toEqual(
      expected.flatMap(({ lines }) => lines),
    );
  });

  it.each([
    'a=b',
    'Set-Cookie: a=b',
    '{"a":1}',
    '[]',
    '{"cookies":[]}',
    '{"cookies":[{"name":"sid","value":"abc"}]}',
    JSON.stringify([stored, { ...stored, value: 1 }]),
    JSON.stringify([{ ...stored, name: '' }]),
    'eyJhIjoxfQ==',
    'curl: (6) not found',
    'a\tb',
    '',
  ])('not %s', (text) => {
    expect(cookiesFromSource(text)).toBeUndefined();
  });
});
