import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameter, Style } from '../document.ts';
import { parameterOf } from '../testing/schema-document.ts';
import { inCookie, inHeader, inPath, inQuery, percentEncode } from './style.ts';

const array = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };
const like = (place: Parameter['in'], style: Style, explode: boolean): Parameter =>
  parameterOf(place, 'color', { style, explode });

/** The table of OpenAPI 3.1.1 "Style Examples". */
describe('the styles', () => {
  it.each<[Style, boolean, unknown, string]>([
    ['matrix', false, '', ';color='],
    ['matrix', false, 'blue', ';color=blue'],
    ['matrix', false, array, ';color=blue,black,brown'],
    ['matrix', false, object, ';color=R,100,G,200,B,150'],
    ['matrix', true, array, ';color=blue;color=black;color=brown'],
    ['matrix', true, object, ';R=100;G=200;B=150'],
    ['label', false, 'blue', '.blue'],
    ['label', false, array, '.blue,black,brown'],
    ['label', true, array, '.blue.black.brown'],
    ['label', true, object, '.R=100.G=200.B=150'],
    ['simple', false, 'blue', 'blue'],
    ['simple', false, array, 'blue,black,brown'],
    ['simple', false, object, 'R,100,G,200,B,150'],
    ['simple', true, object, 'R=100,G=200,B=150'],
    ['simple', false, 'a/b?c#d%', 'a%2Fb%3Fc%23d%25'],
  ])('%s, explode %s, in a path: %j', (style, explode, value, text) => {
    expect(inPath(like('path', style, explode), value)).toBe(text);
  });

  it.each<[Style, boolean, unknown, string]>([
    ['form', false, '', 'color='],
    ['form', false, array, 'color=blue,black,brown'],
    ['form', false, object, 'color=R,100,G,200,B,150'],
    ['form', true, array, 'color=blue&color=black&color=brown'],
    ['form', true, object, 'R=100&G=200&B=150'],
    ['spaceDelimited', false, array, 'color=blue%20black%20brown'],
    ['pipeDelimited', false, array, 'color=blue%7Cblack%7Cbrown'],
    ['tabDelimited', false, array, 'color=blue%09black%09brown'],
    ['pipeDelimited', false, object, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['deepObject', true, object, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
    ['form', true, [{ deep: [1] }], 'color=%7B%22deep%22%3A%5B1%5D%7D'],
    ['form', true, null, 'color='],
    ['form', true, [], ''],
  ])('%s, explode %s, in a query: %j', (style, explode, value, text) => {
    expect(inQuery(like('query', style, explode), value).join('&')).toBe(text);
  });

  it('lets reserved signs stand in a query where that is allowed, but none that ends it', () => {
    const reserved = { ...like('query', 'form', false), allowReserved: true };
    expect(inQuery(reserved, "/a?b:c@d!$'()*,;&=#[]+ %")).toEqual(["color=/a?b:c@d!$'()*,;%26%3D%23%5B%5D%2B%20%25"]);
    expect(inPath({ ...reserved, in: 'path', style: 'simple' }, 'a/b')).toBe('a%2Fb');
  });

  it('writes headers as they are, without what no header holds', () => {
    expect(inHeader(like('header', 'simple', false), array)).toBe('blue,black,brown');
    expect(inHeader(like('header', 'simple', true), object)).toBe('R=100,G=200,B=150');
    expect(inHeader(like('header', 'simple', false), 'a b\r\nX: 1\u0000é')).toBe('a bX: 1');
  });

  it('writes cookies in both styles', () => {
    expect(inCookie(like('cookie', 'form', false), 'a b')).toEqual(['color=a%20b']);
    expect(inCookie(like('cookie', 'cookie', true), ['a=b', 'c;d'])).toEqual(['color=a=b', 'color=c%3Bd']);
    expect(inCookie(like('cookie', 'cookie', true), { x: 'y z' })).toEqual(['x=y%20z']);
  });

  it('encodes all but the unreserved characters, and stands broken text', () => {
    expect(percentEncode("aZ0-._~!'()*é")).toBe('aZ0-._~%21%27%28%29%2A%C3%A9');
    expect(percentEncode('\ud800')).toBe('%EF%BF%BD');
  });

  it('can be read back where the style keeps what it was given', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (items) => {
        const [pair = ''] = inQuery(like('query', 'form', false), items);
        expect(pair.slice('color='.length).split(',').map(decodeURIComponent)).toEqual(items);
        expect(new URLSearchParams(inQuery(like('query', 'form', true), items).join('&')).getAll('color')).toEqual(
          items,
        );
        expect(
          inPath(like('path', 'simple', false), items)
            .split(',')
            .map(decodeURIComponent),
        ).toEqual(items);
        const matrix = inPath(like('path', 'matrix', true), items)
          .split(';')
          .slice(1);
        expect(matrix.map((each) => decodeURIComponent(each.slice('color='.length)))).toEqual(items);
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          text.filter((name) => name !== '__proto__'),
          text,
        ),
        (value) => {
          const pairs = new URLSearchParams(inQuery(like('query', 'deepObject', true), value).join('&'));
          expect(Object.fromEntries([...pairs].map(([name, each]) => [name.slice('color['.length, -1), each]))).toEqual(
            { ...value },
          );
        },
      ),
    );
  });

  it('never breaks out of its place, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom<Style>('simple', 'label', 'matrix'),
        fc.boolean(),
        (value, style, explode) => {
          expect(inPath(like('path', style, explode), value)).toMatch(/^[A-Za-z0-9._~%;=,-]*$/);
          expect(inHeader(like('header', 'simple', explode), value)).toMatch(/^[\t\x20-\x7e]*$/);
          expect(inCookie(like('cookie', 'cookie', explode), value).join('')).toMatch(
            /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/,
          );
        },
      ),
    );
  });
});
