import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scriptStrings } from './script-strings.ts';
import { hostile } from './testing/hostile.ts';

const values = (text: string): string[] => scriptStrings(text).map(({ value }) => value);

describe('strings of a script', () => {
  test('all three quotes, with their places', () => {
    expect(scriptStrings('f("a", \'b\', `c`)')).toEqual([
      { value: 'a', start: 2, end: 5, template: false },
      { value: 'b', start: 7, end: 10, template: false },
      { value: 'c', start: 12, end: 15, template: false },
    ]);
  });

  test('escapes', () => {
    expect(values('"\\/a\\u002Fb\\x2Fc\\u{2F}d\\n\\q\\u{110000}"')).toEqual(['/a/b/c/d\nqu{110000}']);
  });

  test('templates', () => {
    expect(scriptStrings(['`/a/$', '{ f({x: 1}) }/b`'].join(''))).toMatchObject([{ value: '/a/{}/b', template: true }]);
  });

  test.each([
    ['line comments', '// "a"\n"b"', ['b']],
    ['block comments', '/* "a" */ "b"', ['b']],
    ['regular expressions', 'x.replace(/["/]/g, "b")', ['b']],
    ['divisions', 'a / 2; "b"', ['b']],
    ['comment marks in strings', '"http://a" + "/*" + "*/"', ['http://a', '/*', '*/']],
    ['quotes in other quotes', `"it's" + 'say "x"'`, ["it's", 'say "x"']],
  ])('%s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each(['', '"open', "'broken\n'", '`open', '`${', '// "a"', '/* "a"', '/"a"/'])('none in %j', (text) => {
    expect(values(text)).toEqual([]);
  });

  test('after a broken string the next line is read', () => {
    expect(values('don\'t\n"b"')).toEqual(['b']);
  });

  test('limits', () => {
    expect(values(`"${'x'.repeat(5000)}" "b"`)).toEqual(['b']);
    expect(scriptStrings('"a"'.repeat(150_000))).toHaveLength(100_000);
  });

  test('hostile text: places are inside and in order', () => {
    fc.assert(
      fc.property(hostile('"', "'", '`', '${', '}', '\\', '/', '*', '\n', '\\u{'), (text) => {
        let last = 0;
        for (const { start, end } of scriptStrings(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
