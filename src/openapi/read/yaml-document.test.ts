import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../parse/steps.ts';
import { composeYaml } from './yaml-document.ts';

const inParts = { tokens: 1, items: 1 };
const atOnce = { tokens: Number.POSITIVE_INFINITY, items: 1 };

/** All that a reading says: the value, the problems, and where everything is. */
function shown(text: string, parts: typeof inParts) {
  const read = runAtOnce(composeYaml(text, 'f', parts));
  if ('tooMuch' in read) return read;
  const { value, reader, errors } = read;
  const places = pointersIn(value).map((pointer) => [pointer, reader.places.offsetOf(value, pointer)]);
  const pointers = Array.from({ length: Math.min(text.length, 200) }, (_, at) => reader.places.pointerAt(value, at));
  const problems = reader.problems.map((problem) => JSON.stringify(problem)).sort();
  return { value, problems, places, pointers, errors: errors.map(({ code }) => code).sort() };
}

function pointersIn(value: unknown, at = '', depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [at];
  const members = Object.entries(value).map(([name, each]) => [name.replaceAll('~', '~0').replaceAll('/', '~1'), each]);
  return [at, ...members.slice(0, 20).flatMap(([name, each]) => pointersIn(each, `${at}/${name}`, depth + 1))];
}

/** A reading of one token at a time looks at all open collections after each. */
const LONGEST = 2000;

const flow = fc.letrec<{ value: string; list: string; map: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom('a', '1', '"b c"', "'d'", 'null', '&x e', '*x', '*y', '""', 'true', '~'),
    tie('list'),
    tie('map'),
  ),
  list: fc
    .array(fc.tuple(fc.constantFrom('', '', '&x ', '&y '), tie('value')), { maxLength: 5 })
    .map((items) => `[${items.map(([anchor, item]) => (/^[&*]/.test(item) ? item : anchor + item)).join(', ')}]`),
  map: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', '200', '"q"', '<<', '__proto__'), tie('value')), { maxLength: 5 })
    .map((items) => `{${items.map(([key, item]) => `${key}: ${item}`).join(', ')}}`),
}));

const block = fc.letrec<{ lines: string[]; map: string[]; list: string[] }>((tie) => ({
  lines: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    flow.value.map((text) => [text]),
    tie('map'),
    tie('list'),
  ),
  map: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', '200', '"q"', '<<', 'c d'), tie('lines')), { minLength: 1, maxLength: 5 })
    .map((items) =>
      items.flatMap(([key, [first = '', ...more]]) =>
        more.length === 0 && !/:|^- /.test(first)
          ? [`${key}: ${first}`]
          : [`${key}: # c`, ...[first, ...more].map((line) => `  ${line}`)],
      ),
    ),
  list: fc
    .array(tie('lines'), { minLength: 1, maxLength: 5 })
    .map((items) => items.flatMap(([first, ...more]) => [`- ${first}`, ...more.map((line) => `  ${line}`)])),
}));

describe('YAML that is read in parts', () => {
  it.each([
    ['lists in brackets', 'x: [a, b,c , [d, {e: f, g}, h: i], "j" , ]\ny: [ , a]\n'],
    [
      'what is merged and aliased',
      'b: &b {k: 1, l: 2}\nc: {<<: *b, l: 3}\nd: [*b, *b]\ne:\n  <<: [*b, {m: 4}]\n  k: 5\n',
    ],
    ['an anchor in the member before', 'b: &b [1]\nc: [*b, 2, 3]\nd:\n  - *b\n  - *b\n'],
    ['comments between', 'a: 1\n# one\nb:\n  # two\n  - 1\n  # three\n  - 2\n    # four\nc: 3\n'],
    ['doubled names', 'a: 1\nb: {c: 1, c: 2}\na: 2\n'],
    ['keys of several kinds', '? [a, b]\n: 1\n? c\n: 2\n? d\n200: x\n"e": y\n'],
    ['texts over lines', 'a: |\n  b\n  c\nd: >-\n  e\nf: "g\n  h"\ni: j\n  k\n'],
    ['what is broken', 'a: [1, 2\nb: 3\n c: 4\n- d\ne: {f: g\n'],
    ['a second document', '--- \na: 1\nb: 2\n---\nc: 3\n'],
    ['brackets with a comma that is missing at a line break', '{a: [1, 2, 3]\n b: {c: d, e: f}}\n'],
    ['brackets with a comma in the next line', '{a: [1, 2, 3]\n , b: {c: d\n# c\n, e: f}}\n'],
    ['JSON with a fault', '{"a": [1, 2, {"b": "c",}, ], "d": "e"'],
  ])('says the same of %s', (_, text) => {
    expect(shown(text, inParts)).toEqual(shown(text, atOnce));
  });

  it('says the same of any document', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          flow.value,
          block.lines.map((lines) => lines.join('\n')),
        ),
        (text) => {
          fc.pre(text.length < LONGEST);
          expect(shown(text, inParts)).toEqual(shown(text, atOnce));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('sees that one is broken', () => {
    const pieces = ['', ' ', ']', '- ', ': ', '{', '#', '"', ',', '\n', '\n ', '\n  ', '}', '['];
    const cut = fc.tuple(block.lines, fc.nat(200), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(cut, ([lines, at, piece]) => {
        const text = lines.join('\n');
        fc.pre(text.length < LONGEST);
        const broken = text.slice(0, at) + piece + text.slice(at + 1);
        const isBroken = (parts: typeof inParts): boolean => {
          const read = runAtOnce(composeYaml(broken, 'f', parts));
          return 'tooMuch' in read || read.errors.length > 0;
        };
        expect(isBroken(inParts)).toBe(isBroken(atOnce));
      }),
      { numRuns: 60 },
    );
  });

  it('reads as far as there is time', () => {
    const steps = composeYaml(Array.from({ length: 9000 }, (_, i) => `p${i}: {a: ${i}}`).join('\n'), 'f');
    expect(steps.next(true).done).toBe(false);
    const end = steps.next(false);
    if (end.done !== true || 'tooMuch' in end.value) throw new Error('it ends with what there is');
    const { value, isCut } = end.value;
    const read = Object.keys(value ?? {}).length;
    expect([isCut, read > 100, read < 8000]).toEqual([true, true, true]);
  });
});
