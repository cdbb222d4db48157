import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

const MOST = 300 * 1024;
const long = Array.from({ length: 40_000 }, (_, i) => `k${i}`);

it.each([
  ['JSON', JSON.stringify(Object.fromEntries(long.map((name) => [name, { a: [name, 1], b: name }])))],
  ['indented JSON', JSON.stringify(Object.fromEntries(long.map((name) => [name, { a: [name, 1] }])), undefined, 2)],
  ['YAML', long.map((name) => `${name}:\n  - a: text of it\n  - "b": 2\n`).join('')],
])('%s is cut into pieces that are not much longer than the least', (_, text) => {
  const pieces = [...piecesOf(text)];
  expect(pieces.join('')).toBe(text);
  expect(pieces.length).toBeGreaterThan(2);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(MOST);
});

it('is never cut inside of a token or of base64 over several lines', () => {
  const wrapped = `key: |\n${`  ${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0'.repeat(2)}\n`.repeat(10_000)}`;
  expect([...piecesOf(wrapped)]).toEqual([wrapped]);
  const text = `{"a":"${'x'.repeat(400_000)}","b":["${'y'.repeat(400_000)}",1]}`;
  expect([...piecesOf(text)].map((piece) => piece.slice(0, 5))).toEqual(['{"a":', '"b":[']);
});

it('gives any text back', () => {
  const part = fc.constantFrom('a', '"', ',', '\n', 'key: v', '{', '},', `${'z'.repeat(100_000)}`);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      expect([...piecesOf(parts.join(''))].join('')).toBe(parts.join(''));
    }),
  );
});
