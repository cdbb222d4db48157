import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from './source.ts';

const read = (text: string) => readSource({ from: 'api', text });
const told = (text: string): string[] => {
  const reading = read(text);
  return reading.ok
    ? reading.problems.map(({ kind, message }) => `${kind} ${message}`)
    : [`refused ${reading.problem.message}`];
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
    ['{"a":1,"a":2}', ['duplicate-key the key stands twice in one object; the last one counts']],
    ['a: 1\nb:\n  c: 1\n  c: 2', ['duplicate-key the key stands twice in one mapping; the last one counts']],
    [
      '{"a":1,\n"b":}',
      ['syntax it is not JSON at line 2, column 5 (value expected); it was read as YAML as far as it goes'],
    ],
    ['a: [1\nb: 2', ['syntax the YAML is broken']],
  ])('%j has problems with their place', (text, expected) => {
    const problems = told(text);
    for (const [i, line] of expected.entries()) expect(problems[i]).toContain(line);
  });

  it.each([
    ['{\n "a": {\n  "b": 1}}', '/a/b', '3:3'],
    ['a:\n  b:\n    - x\n    - y: 1\n', '/a/b/1/y', '4:7'],
    ['a:\n  b: 1\n', '/a/nothing', '1:1'],
    ['{"a":1}', '/b', '1:1'],
  ])('%j: %s stands at %s', (text, pointer, expected) => expect(place(text, pointer)).toBe(expected));

  it('are refused where they would multiply or go too deep', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from(
        { length: 40 },
        (_, i) => `k${i}: &k${i} [*${i === 0 ? 'a' : `k${i - 1}`}, *${i === 0 ? 'a' : `k${i - 1}`}]`,
      ),
    ].join('\n');
    expect(told(bomb)).toEqual(['refused aliases lead nowhere, or multiply beyond the limit']);
    expect(told('['.repeat(10_000))).toEqual(['refused it is nested deeper than 1000 levels']);
    expect(told(`a: ${'['.repeat(20_000)}`)[0]).toMatch(/refused|syntax/);
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
