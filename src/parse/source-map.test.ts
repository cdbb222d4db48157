import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSourceMap, sourceMappingUrl } from './source-map.ts';
import { hostile } from './testing/hostile.ts';

const map = {
  version: 3,
  sourceRoot: '/src',
  sources: ['a.ts', null, 'c.ts'],
  sourcesContent: ['let a', 'b'],
  mappings: '',
};

describe('source maps (ECMA-426)', () => {
  test('sources and their text', () => {
    expect(parseSourceMap(JSON.stringify(map))).toEqual({
      sources: ['a.ts', '', 'c.ts'],
      sourceRoot: '/src',
      sourcesContent: ['let a', 'b', undefined],
      truncated: false,
    });
  });

  test.each([")]}'\n", ')]}\n', ")]}',x\r\n", ")]}'", '\ufeff', "\ufeff)]}'\n"])('after %j', (guard) => {
    expect(parseSourceMap(guard + JSON.stringify(map))?.sources).toHaveLength(3);
  });

  test('index maps', () => {
    const sections = [{ offset: { line: 0, column: 0 }, map }, { url: 'x' }, null, { map: { sources: ['d.ts'] } }];
    expect(parseSourceMap(JSON.stringify({ version: 3, sections }))?.sources).toEqual(['a.ts', '', 'c.ts', 'd.ts']);
  });

  test.each([
    ['no JSON', '<html>'],
    ['another version', JSON.stringify({ ...map, version: 2 })],
    ['no sources', '{"version":3}'],
    ['an array', '[3]'],
    ['null', 'null'],
    ['empty', ''],
    ['another JSON document', '{"version":"3","sources":[]}'],
  ])('none: %s', (_, text) => {
    expect(parseSourceMap(text)).toBeUndefined();
  });

  test('limits', () => {
    const many = { version: 3, sources: Array.from({ length: 6000 }, () => 'x') };
    expect(parseSourceMap(JSON.stringify(many))).toMatchObject({ truncated: true });
    const large = { version: 3, sources: ['a', 'b'], sourcesContent: ['x'.repeat(17_000_000), 'y'] };
    expect(parseSourceMap(JSON.stringify(large))).toMatchObject({ sourcesContent: [undefined, 'y'], truncated: true });
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(fc.oneof(hostile('{', ")]}'", '\n', '"version":3'), fc.json()), (text) => void parseSourceMap(text)),
    );
  });
});

describe('sourceMappingURL', () => {
  test.each([
    ['a()\n//# sourceMappingURL=app.js.map', 'app.js.map'],
    ['//@ sourceMappingURL=old.map\n', 'old.map'],
    ['a{}/*# sourceMappingURL=a.css.map */', 'a.css.map'],
    ['//# sourceMappingURL=1.map\n//# sourceMappingURL=2.map', '2.map'],
    ['//# sourceMappingURL=data:application/json;base64,e30=', 'data:application/json;base64,e30='],
  ])('%j', (script, url) => {
    expect(sourceMappingUrl(script)).toBe(url);
  });

  test.each([
    '',
    'sourceMappingURL=a',
    'var s = "sourceMappingURL=" + x',
    '//# sourceMappingURL=',
    '// sourceMappingURL=a',
    `//# sourceMappingURL=${'a'.repeat(5000)}`,
  ])('none: %j', (script) => {
    expect(sourceMappingUrl(script)).toBeUndefined();
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile('//# ', 'sourceMappingURL=', '\n'), (script) => {
        expect(script).toContain(sourceMappingUrl(script) ?? '');
      }),
    );
  });
});
