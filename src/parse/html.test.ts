import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from './html.ts';
import { hostile } from './testing/hostile.ts';

describe('html', () => {
  test('title, base and links as written', () => {
    const page = parseHtml(
      '<!doctype html><title> A &amp;\n B </title><title>no</title><base href="/b/"><base href="/c/">' +
        '<A HREF=" /x?a=1&amp;b=2 " rel="NoFollow">x</a><area href=y><a name=z><link rel=next href=/n>',
    );
    expect(page.title).toBe('A & B');
    expect(page.base).toBe('/b/');
    expect(page.links).toEqual([
      { element: 'a', url: '/x?a=1&b=2', rel: 'nofollow', texts: ['x'] },
      { element: 'area', url: 'y', rel: '' },
      { element: 'link', url: '/n', rel: 'next' },
    ]);
  });

  test('what a person reads on a link: its words, pictures, label and title', () => {
    const texts = (html: string) => parseHtml(html).links.map((link) => link.texts ?? []);
    expect(texts('<a href=/1><b>Delete</b>\n  user</a> rest')).toEqual([['Delete user']]);
    expect(texts('<a href=/1><img alt="Log out" src=x.png></a>')).toEqual([['Log out']]);
    expect(texts('<a href=/1 aria-label="Abmelden" title="Abmelden">\u2716</a>')).toEqual([['\u2716', 'Abmelden']]);
    expect(texts('<a href=/1></a><a href=/2>two<a href=/3>three')).toEqual([[], ['two'], ['three']]);
    expect(texts('<map><area href=/1 alt="North"></map>text')).toEqual([['North']]);
    expect(texts('<a href=/1>a<script>let b;</script></a>')).toEqual([['a']]);
    expect(texts('<a name=here>no link</a>')).toEqual([]);
    expect(texts(`<a href=/1>${'x'.repeat(5000)}</a>`)[0]?.[0]).toHaveLength(200);
  });

  test('forms and their fields', () => {
    const page = parseHtml(
      '<form method=post action="/login"><input name=user><input type=PASSWORD name=pw value=x>' +
        '<input type=hidden name=csrf value=abc><select name=s></select><textarea name=t></textarea><button name=go>Go</button></form>' +
        '<input name=outside type=hidden><form><input name=q></form>',
    );
    expect(page.forms).toMatchObject([
      {
        method: 'POST',
        action: '/login',
        enctype: 'application/x-www-form-urlencoded',
        fields: [
          { name: 'user', type: 'text', value: '' },
          { name: 'pw', type: 'password', value: 'x' },
          { name: 'csrf', type: 'hidden', value: 'abc' },
          { name: 's', type: 'select' },
          { name: 't', type: 'textarea' },
          { name: 'go', type: 'submit' },
        ],
      },
      { method: 'GET', action: '', fields: [{ name: 'q' }] },
    ]);
    expect(page.hiddenInputs.map(({ name }) => name)).toEqual(['csrf', 'outside']);
  });

  test('scripts, with the offset of inline text', () => {
    const text =
      '<p>é</p><script src=/a.js integrity=sha256-x></script><script type="Application/JSON">{"a":"&amp;<b>"}</script>';
    const [linked, inline] = parseHtml(text).scripts;
    expect(linked).toMatchObject({ src: '/a.js', integrity: 'sha256-x', text: '' });
    expect(inline).toEqual({
      src: undefined,
      integrity: undefined,
      type: 'application/json',
      text: '{"a":"&amp;<b>"}',
      offset: text.indexOf('{"a"'),
    });
  });

  test('offsets hold in a page of many pieces', () => {
    const text = `${'<p>x</p>'.repeat(9000)}<script>var a = "<\\/i>";${' '.repeat(40_000)}b</script>`;
    const [script] = parseHtml(text).scripts;
    expect(text.slice(script?.offset, (script?.offset ?? 0) + (script?.text.length ?? 0))).toBe(script?.text);
    expect(script?.text.endsWith('b')).toBe(true);
  });

  test('a script that is never closed still counts', () => {
    expect(parseHtml('<script>let a = 1').scripts).toMatchObject([{ text: 'let a = 1' }]);
  });

  test('metas', () => {
    const page = parseHtml(
      '<meta http-equiv=Refresh content="0;url=/x"><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><meta name=Generator content=Hugo>',
    );
    expect(page.refresh).toEqual({ seconds: 0, url: '/x' });
    expect(page.csp).toEqual(["default-src 'self'"]);
    expect(page.metas).toEqual([{ name: 'generator', content: 'Hugo' }]);
  });

  test('what the page loads', () => {
    expect(
      parseHtml(
        '<img src=http://a/1><link rel="preload stylesheet" href=2><link rel="shortcut icon" href=3><iframe src=4></iframe><video src=5></video><object data=6></object><script src=7></script><img>',
      ).resources,
    ).toEqual([
      { kind: 'image', url: 'http://a/1' },
      { kind: 'style', url: '2' },
      { kind: 'image', url: '3' },
      { kind: 'frame', url: '4' },
      { kind: 'media', url: '5' },
      { kind: 'object', url: '6' },
      { kind: 'script', url: '7' },
    ]);
  });
});

describe('what is no markup', () => {
  test.each([
    ['comments', '<!-- <a href=/x><form><script>1</script> -->'],
    ['script text', '<script>"<a href=/x><form>"</script>'],
    ['title text', '<title><a href=/x></title>'],
    ['escaped text', '&lt;a href=/x&gt;'],
    ['attribute values', '<p title="<a href=/x>">'],
    ['plain text', 'href=/x action=/y'],
    ['style text', '<style><a href=/x></style>'],
  ])('no links in %s', (_, text) => {
    const page = parseHtml(text);
    expect(page.links).toEqual([]);
    expect(page.forms).toEqual([]);
  });

  test('an empty text is an empty page', () => {
    expect(parseHtml('')).toMatchObject({ title: undefined, links: [], scripts: [], truncated: false });
  });
});

describe('limits', () => {
  test('counts', () => {
    const page = parseHtml('<a href=x></a>'.repeat(3000));
    expect(page.links).toHaveLength(2000);
    expect(page.truncated).toBe(true);
  });

  test('depth', () => {
    const page = parseHtml(`${'<b>'.repeat(300_000)}${'</i>'.repeat(300_000)}<a href=/x>`);
    expect(page.links).toEqual([]);
    expect(page.truncated).toBe(true);
  });

  test('size', () => {
    const page = parseHtml(`<a href=/x></a>${' '.repeat(5_000_000)}<a href=/y></a>`);
    expect(page.links).toHaveLength(1);
    expect(page.truncated).toBe(true);
  });

  test('hostile markup', () => {
    const pieces = [
      '<',
      '>',
      '</',
      '<a href=',
      '<script>',
      '</script>',
      '<form ',
      '"',
      "'",
      '<!--',
      '<![CDATA[',
      '&#',
      '__proto__',
      '=',
      '<title>',
      '<svg>',
    ];
    fc.assert(
      fc.property(hostile(...pieces), (text) => {
        expect(parseHtml(text).links.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
