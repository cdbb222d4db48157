import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHtml, isJson, isScript, isText, isXml, parseMediaType } from './media-type.ts';
import { hostile } from './testing/hostile.ts';

describe('media types (RFC 9110 8.3.1)', () => {
  test.each([
    'text/html;charset=utf-8',
    'Text/HTML;Charset="utf-8"',
    'text/html; charset="utf-8"',
    ' text/html ; ;charset=utf-8 ',
  ])('%j', (text) => {
    const media = parseMediaType(text);
    expect(media?.essence).toBe('text/html');
    expect(media?.parameters.get('charset')).toBe('utf-8');
  });

  test('quoted parameters may hold separators; the first of repeats counts', () => {
    const media = parseMediaType('multipart/form-data; boundary="a;b=\\"c"; boundary=d');
    expect([...(media?.parameters ?? [])]).toEqual([['boundary', 'a;b="c']]);
  });

  test('broken parameters are left out', () => {
    expect(parseMediaType('a/b; x; =y; z="open; q = 1')?.parameters.size).toBe(0);
  });

  test.each(['', 'text', 'text/', '/html', 'text/html, a/b', 'te xt/html', 'text/h/tml', ';text/html', '"text/html"'])(
    'none: %j',
    (text) => {
      expect(parseMediaType(text)).toBeUndefined();
    },
  );
});

describe('kinds', () => {
  const kinds = (text: string): string =>
    Object.entries({ isJson, isHtml, isScript, isXml, isText })
      .filter(([, test]) => test(parseMediaType(text)))
      .map(([name]) => name)
      .join(' ');

  test.each([
    ['application/json', 'isJson isText'],
    ['application/problem+json; charset=utf-8', 'isJson isText'],
    ['application/vnd.api+JSON', 'isJson isText'],
    ['text/html', 'isHtml isText'],
    ['application/xhtml+xml', 'isHtml isXml isText'],
    ['application/javascript', 'isScript isText'],
    ['text/javascript', 'isScript isText'],
    ['application/x-javascript', 'isScript isText'],
    ['image/svg+xml', 'isXml isText'],
    ['text/plain', 'isText'],
    ['application/x-www-form-urlencoded', 'isText'],
    ['application/jsonp', ''],
    ['application/x-ndjson', 'isText'],
    ['application/json5', ''],
    ['image/png', ''],
    ['application/octet-stream', ''],
    ['image/javascript', ''],
    ['text/htmlx', 'isText'],
    ['garbage', ''],
  ])('%s: %s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });
});

test('hostile text', () => {
  fc.assert(
    fc.property(hostile('text', '/', 'html', ';', '=', '"', 'charset'), (text) => {
      const media = parseMediaType(text);
      isText(media);
      expect(media?.essence ?? '/').toContain('/');
    }),
  );
});
