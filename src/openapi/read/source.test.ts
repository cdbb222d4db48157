import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../parse/steps.ts';
import { readSource } from './source.ts';

const read = (text: string) => runAtOnce(readSource({ from: 'api', text }));
const shown = (text: string): string[] => {
  const reading = read(text);
  return reading.ok
    ? reading.problems.map(({ kind, message }) => `${kind} ${message}`)
    : [`refused ${reading.problem.kind} ${reading.problem.message}`];
};
const place = (text: string, pointer: string): string => {
  const reading = read(text);
  if (!reading.ok) return reading.problem.message;
  const { line, column } = reading.source.locate(pointer);
  return `${line}:${column}`;
};

describe('texts of a document', () => {
  it('are JSON or YAML, with a byte order mark or without', () => {
    for (const text of ['{"a":1}', '\ufeff{"a":1}', 'a: 1', '---\na: 1\n']) {
      expect(read(text)).toMatchObject({ ok: true, source: { value: { a: 1 } }, problems: [] });
    }
  });

  it('keep keys that look like numbers as texts, and anchors as what they stand for', () => {
    expect(read('responses:\n  200: &ok { description: ok }\n  201: *ok\n  on: { <<: *ok, x: no }')).toMatchObject({
      source: {
        value: {
          responses: { '200': { description: 'ok' }, '201': { description: 'ok' }, on: { description: 'ok', x: 'no' } },
        },
      },
    });
  });

  it.each([
    ['{"a":1,"a":2}', ['duplicate-key duplicate key in one object; the last one counts']],
    ['a: 1\nb:\n  c: 1\n  c: 2', ['duplicate-key duplicate key in one mapping; the last one counts']],
    [
      '{"a":1,\n"b":}',
      ['syntax it is not JSON at line 2, column 5 (value expected); it was read as YAML as far as it goes'],
    ],
    ['a: [1\nb: 2', ['syntax the YAML is invalid']],
  ])('%j has problems with their place', (text, expected) => {
    const problems = shown(text);
    for (const [i, line] of expected.entries()) expect(problems[i]).toContain(line);
  });

  it.each([
    ['{\n "a": {\n  "b": 1}}', '/a/b', '3:3'],
    ['a:\n  b:\n    - x\n    - y: 1\n', '/a/b/1/y', '4:7'],
    ['a:\n  b: 1\n', '/a/nothing', '1:1'],
    ['a: &a\n  x: 1\nb: *a\n', '/b/x', '2:3'],
    ['a: &a\n  x: 1\nb:\n  <<: *a\n  y: 1\n', '/b/x', '2:3'],
    ['a: 1\na: 2\n', '/a', '2:1'],
    ['{"a":1,\n"a":2}', '/a', '2:1'],
    ['{"a":1}', '/b', '1:1'],
  ])('%j: %s stands at %s', (text, pointer, expected) => expect(place(text, pointer)).toBe(expected));

  it('leave out what aliases multiply, and what they do not name', () => {
    const twice = (name: string): string => `[*${name}, *${name}]`;
    const bomb = Array.from({ length: 40 }, (_, i) => `k${i + 1}: &k${i + 1} ${twice(`k${i}`)}`);
    const [first, ...more] = shown(['k0: &k0 [x, x]', ...bomb].join('\n'));
    expect(first).toBe('limit the aliases expand to more than 1000000 values; the rest is skipped');
    expect(more.length).toBeGreaterThan(0);
    for (const text of ['a: *no\nb: 1', 'a: &no [*no]\nb: 1'])
      expect(shown(text)).toEqual(['unresolved-ref the alias has no anchor that ends before it']);
    expect(read('a: *no\nb: 1')).toMatchObject({ source: { value: { a: null, b: 1 } } });
    expect(JSON.stringify(read('a: &a { b: *a }'))).toContain('"value":{"a":{"b":null}}');
  });

  it.each([
    ['a: { <<: 1, b: 2 }', { a: { b: 2 } }, ['wrong-type a merge key needs a mapping, or a list of mappings']],
    ['? [a]\n: 1\nb: 2', { b: 2 }, ['wrong-type a key must be a text, not a mapping or a list']],
    [
      '%YAML 1.1\n---\non: yes\nat: !!timestamp 2020-01-01\nin: !!binary aGk=',
      { on: 'yes', at: '2020-01-01', in: 'aGk=' },
      [],
    ],
    ["'<<': 1\n1.0: a\nnull: b", { '<<': 1, '1.0': 'a', null: 'b' }, []],
    [
      'a: &a { x: 1, y: 1 }\nb: { y: 2, <<: *a }\nc: { <<: [{ x: 3 }, *a] }',
      { a: { x: 1, y: 1 }, b: { y: 2, x: 1 }, c: { x: 3, y: 1 } },
      [],
    ],
  ])('%j has what can be read of it', (text, value, problems) => {
    expect(read(text)).toMatchObject({ ok: true, source: { value } });
    expect(shown(text)).toEqual(problems);
  });

  it.each([
    ['JSON', '['.repeat(10_000), 'refused limit it is nested deeper than 1000 levels'],
    [
      'JSON of many',
      `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'refused limit it is nested deeper than 1000 levels',
    ],
    ['flow', `a: ${'['.repeat(20_000)}`, 'refused limit the YAML is nested deeper than 200 levels'],
    ['lists', '- '.repeat(20_000), 'refused limit the YAML is nested deeper than 200 levels'],
    ['keys', '? '.repeat(20_000), 'refused limit the YAML is nested deeper than 200 levels'],
    [
      'blocks',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'refused limit the YAML is nested deeper than 200 levels',
    ],
    [
      'broken JSON',
      `{"a":${'['.repeat(500)}`,
      'refused syntax it is not JSON at line 1, column 506 (text ends too early)',
    ],
  ])('are refused where they are nested too deep: %s', (_, text, expected) => expect(shown(text)).toEqual([expected]));

  it('are read as deep as the limit', () => {
    for (const text of [`${'['.repeat(1000)}${']'.repeat(1000)}`, `a: ${'['.repeat(199)}${']'.repeat(199)}`])
      expect(shown(text)).toEqual([]);
  });

  it('lose nothing where JSON has no more than a comma too many', () => {
    const reading = read('{"a":1,\n"b":[1,],}');
    expect(reading).toMatchObject({
      source: { value: { a: 1, b: [1] } },
      problems: [{ at: { pointer: '/b/0' }, loses: false }],
    });
  });

  it('never make it throw', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"a"',
        ':',
        ',',
        '\n',
        '  ',
        '- ',
        'a: ',
        '&x ',
        '*x',
        '!!js/function ',
        '<<',
        '|',
        '>',
        "'",
        '"',
        '#',
        '%',
        '\t',
        '1',
        '\\u0000',
      ),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const reading = read(parts.join(''));
        if (reading.ok) expect(reading.source.locate('/a/0').line).toBeGreaterThan(0);
        else expect(reading.problem.message.length).toBeGreaterThan(5);
      }),
      { numRuns: 1500 },
    );
  });
});
