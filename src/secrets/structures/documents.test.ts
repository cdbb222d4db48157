import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from './blocks.ts';
import { readFlow } from './flow.ts';
import { mapsIn, type Node } from './node.ts';

const plain = (node: Node): unknown =>
  node.kind === 'scalar'
    ? node.text
    : node.kind === 'list'
      ? node.items.map(plain)
      : Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));

describe('JSON and flow style', () => {
  it('reads what JSON reads, and knows where it stands', () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown);
    const asTexts = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(asTexts)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asTexts(each)]))
          : String(value);
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2), (value, indent) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        const text = JSON.stringify(value, null, indent);
        expect(plain(readFlow(text, 0).node)).toEqual(asTexts(value));
      }),
    );
  });

  it.each([
    ["{a: b, c: [d, e f], \"g\": 'h''i'}", { a: 'b', c: ['d', 'e f'], g: "h'i" }],
    ['{"a": {"b": "c"', { a: { b: 'c' } }],
    ['{"a": "b" "c": "d"}', { a: 'b', c: 'd' }],
    ['{"url": "https://x:1/", u: https://y}', { url: 'https://x:1/', u: 'https://y' }],
  ])('%s', (text, wanted) => {
    expect(plain(readFlow(text, 0).node)).toEqual(wanted);
  });
});

describe('block style', () => {
  it.each([
    ['maps', 'a: 1\nb:\n  c: d # why\n  e: "f: g"\nh: i\n', [{ a: '1', b: { c: 'd', e: 'f: g' }, h: 'i' }]],
    [
      'lists',
      'a:\n- b: 1\n  c: 2\n- b: 3\nd:\n  - x\n  - y\n',
      [{ a: [{ b: '1', c: '2' }, { b: '3' }], d: ['x', 'y'] }],
    ],
    ['documents', 'a: 1\n---\nb: 2\n', [{ a: '1' }, { b: '2' }]],
    [
      'a fence in prose',
      'Some words: and more\n```yaml\na:\n  b: c\n```\n',
      [{ 'Some words': 'and more' }, { a: { b: 'c' } }],
    ],
    ['block scalars', 'a: |\n  one\n   two\n\n  three\nb: >-\n  four\n', [{ a: 'one\ntwo\n\nthree', b: 'four' }]],
    ['anchors and tags', 'a: &x !!str b\nc: !Ref d\n', [{ a: 'b', c: 'd' }]],
    ['flow inside', 'a: {b: c}\nd: [e,\n  f]\ng: h\n', [{ a: { b: 'c' }, d: ['e', 'f'], g: 'h' }]],
    ['templates', '{{- if .x }}\na:\n  b: {{ .Values.c }}\n{{- end }}\n', [{ a: { b: '{{ .Values.c }}' } }]],
    ['Windows lines', 'a:\r\n  b: c\r\n', [{ a: { b: 'c' } }]],
  ])('%s', (_, text, wanted) => {
    expect(readBlocks(text).map(plain)).toEqual(wanted);
  });

  it('anything is read, and every place holds its text', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '  ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '&x ',
      '#',
      '---\n',
      '\\',
      '\r\n',
      'b: c\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        const roots = [...readBlocks(text), readFlow(text, 0).node];
        for (const map of mapsIn(roots))
          for (const { value } of map.entries) {
            if (value.kind !== 'scalar') continue;
            expect(value.start).toBeLessThanOrEqual(value.end);
            expect(value.end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 1000 },
    );
  });

  it('goes no deeper than it must, and stays linear', () => {
    expect([...mapsIn([readFlow('{"a":'.repeat(50_000), 0).node])].length).toBeLessThan(100);
    const steps = Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
    expect([...mapsIn(readBlocks(steps))].length).toBeGreaterThan(10);
    expect([...mapsIn([readFlow('[{'.repeat(100_000), 0).node])].length).toBeLessThan(100);
  });
});
