import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedCookies, pastedHeaders, pastedToken } from './pasted-headers.ts';

describe('headers as people paste them', () => {
  it.each([
    ['one line', 'X-Key: a:b', [['X-Key', 'a:b']]],
    ['a folded value', 'Authorization:\n  Bearer abc', [['Authorization', 'Bearer abc']]],
    ['a value that a terminal cut', 'X-Key: abc\ndef==', [['X-Key', 'abcdef==']]],
    [
      'two fields and Windows line ends',
      'A: 1\r\nB: 2\r\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'lines of curl -v',
      '> A: 1\n> B: 2',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'a copied command',
      "curl 'https://x' \\\n  -H 'a: 1' \\\n  -H \"b: 2\" \\\n  -b 'c=3; d=4'",
      [
        ['a', '1'],
        ['b', '2'],
        ['Cookie', 'c=3; d=4'],
      ],
    ],
    [
      'names and values in turns',
      ':authority\nx.example\nauthorization\nBearer abc\n',
      [['authorization', 'Bearer abc']],
    ],
    ['no header', 'hello world', []],
    ['a lone name', 'cookie', []],
  ])('%s', (_, text, expected) => expect(pastedHeaders(text)).toEqual(expected));
});

describe('cookies as people paste them', () => {
  it.each([
    ['a pair', 'a=1', [['a', '1']]],
    [
      'what document.cookie gives',
      'a=1; b=x=y',
      [
        ['a', '1'],
        ['b', 'x=y'],
      ],
    ],
    [
      'the same with the quotes of a console',
      '"a=1; b=2"',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a header with its name',
      'Cookie: a=1; b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a header over lines',
      'cookie: a=1;\n  b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a pair on each line',
      'a=1\nb=2\nc=3',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
    ['a value that was cut', 'a=eyJhbGci\nOiJIUzI1NiJ9.e30.x', [['a', 'eyJhbGciOiJIUzI1NiJ9.e30.x']]],
    ['no pair', 'abc', [['', 'abc']]],
  ])('%s', (_, text, expected) => expect(pastedCookies(text)).toEqual(expected));
});

describe('tokens as people paste them', () => {
  it.each([
    ['abc', 'abc'],
    ['Bearer abc', 'abc'],
    ['Authorization: Bearer abc', 'abc'],
    ['"abc"', 'abc'],
    ['"Bearer abc"', 'abc'],
    ['abc\n  def', 'abcdef'],
    ['', ''],
  ])('%s', (text, expected) => expect(pastedToken(text)).toBe(expected));
});

it('never throws, and names no field that is not in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const [name] of [...pastedHeaders(text), ...pastedCookies(text)])
        expect(text.includes(name) || name === 'Cookie').toBe(true);
      pastedToken(text);
    }),
  );
});
