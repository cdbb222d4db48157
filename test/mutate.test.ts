/** The tools of mutation testing: what is changed, which tests are run, and that a draw can be repeated. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choose } from '../scripts/mutate/choose.ts';
import { importersOf, testsOf } from '../scripts/mutate/graph.ts';
import { instrumented } from '../scripts/mutate/instrument.ts';
import { mutantsOf, mutated } from '../scripts/mutate/mutants.ts';
import { sample } from '../scripts/mutate/sample.ts';
import { isMutated } from '../scripts/mutate/scope.ts';

const changed = (text: string): string[] => mutantsOf('a.ts', text).map((mutant) => mutated(text, mutant));

describe('mutantsOf', () => {
  it.each([
    ['const a = b < c;', ['const a = b <= c;']],
    ['const a = b === c;', ['const a = b !== c;']],
    ['const a = b && c;', ['const a = b || c;']],
    ['const a = b ?? c;', ['const a = c;']],
    ['const a = !b;', ['const a = b;']],
    ['const a = true;', ['const a = false;']],
    ['const a = 7;', ['const a = (7 + 1);']],
    ['const a = b ? c : d;', ['const a = true ? c : d;', 'const a = false ? c : d;']],
    ['if (a) b = c;', ['if (true) b = c;', 'if (false) b = c;']],
    ['a(b);', [';']],
    ['const a = [b];', ['const a = [];']],
    ['const a = b.some(c);', ['const a = b.every(c);']],
    ['const a = b.filter(c).length;', ['const a = b.length;']],
    ['const a = b.slice(c);', ['const a = b;']],
    ['const a = b.slice();', []],
    ["import a from 'b';\ntype C = 1 | true;\ninterface D { e: 2 }", []],
    ['const a: 1 = b;', []],
    ['const a = [];', []],
    ['const { 0: a } = b;', []],
    ['const a = { 1: 2 };', ['const a = { 1: (2 + 1) };']],
  ])('%s', (text, mutants) => expect(changed(text)).toEqual(mutants));

  it('names the line and the change', () => {
    expect(mutantsOf('a.ts', 'let a;\na = b > 1;')[0]).toMatchObject({
      line: 2,
      change: 'b > 1  ->  b >= 1',
    });
  });
});

describe('instrumented', () => {
  const noted = (text: string): string => instrumented(text, new Map(mutantsOf('a.ts', text).entries()), './hit.ts');

  it.each([
    ['const a = b < c;', 'const a = (hit__(0), b < c);'],
    ['if (a) b(c);', 'if ((hit__(0), (hit__(1), a))) (hit__(2), b(c));'],
    ['const a = b?.c.filter(d)[0];', 'const a = (hit__(0), b?.c.filter(d)[(hit__(1), 0)]);'],
    ['const a = b.some(c);', 'const a = (hit__(0), b.some(c));'],
    ['const a = { 1: 2 };', 'const a = { 1: (hit__(0), 2) };'],
    ['[a, b] = c;', '(hit__(0), [a, b] = c);'],
  ])('%s', (text, expected) => {
    expect(noted(text)).toBe(`import { hit as hit__ } from "./hit.ts";${expected}`);
  });
});

describe('choose', () => {
  const file = (path: string, ms: number) => ({ path, ms });
  const far = file('far.test.ts', 10);
  const nearest = file('near.test.ts', 500);
  const near = [nearest, file('second.test.ts', 100)];

  it('puts those first that are near and quick, and adds the nearest', () => {
    expect(choose([far, nearest], near, false).map(({ path }) => path)).toEqual([
      'far.test.ts',
      'near.test.ts',
      'second.test.ts',
    ]);
  });

  it('needs none for a place that no test runs', () => expect(choose([], near, false)).toEqual([]));

  it('uses the nearest for what runs when it is loaded', () => expect(choose([], near, true)).toEqual(near));

  it('leaves out what takes too long together', () => {
    const slow = Array.from({ length: 5 }, (_, at) => file(`${at}.test.ts`, 50_000));
    expect(choose(slow, [], false)).toHaveLength(2);
  });
});

describe('testsOf', () => {
  const isTest = (file: string): boolean => file.endsWith('.test.ts');

  it('lists the tests that run a file, the nearest first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openbrick-graph-'));
    const files = {
      'a.ts': 'export const a = 1;',
      'b.ts': "import { a } from './a.ts';\nexport const b = a;",
      'a.test.ts': "import { a } from './a.ts';",
      'b.test.ts': "import { b } from './b.ts';",
      'late.test.ts': "const { b } = await import('./b.ts');",
      'types.test.ts': "import type { A } from './a.ts';",
      'other.test.ts': 'export {};',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const importers = importersOf(folder, Object.keys(files));
    rmSync(folder, { recursive: true });
    expect(testsOf('a.ts', importers, isTest)).toEqual(['a.test.ts', 'b.test.ts', 'late.test.ts']);
    expect(testsOf('b.ts', importers, isTest)).toEqual(['b.test.ts', 'late.test.ts']);
  });
});

describe('sample', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);

  it('draws the same for the same seed, and other ones for another', () => {
    expect(sample(all, 10, 7)).toEqual(sample(all, 10, 7));
    expect(sample(all, 10, 7)).not.toEqual(sample(all, 10, 8));
  });

  it('draws each once, and no more than there are', () => {
    expect(sample(all, 200, 1).sort((a, b) => a - b)).toEqual(all);
  });
});

describe('isMutated', () => {
  it.each([
    ['src/judge/mask.ts', true],
    ['src/cli/gate.ts', true],
    ['src/checks/authentication/session-fixation.ts', true],
    ['src/judge/mask.test.ts', false],
    ['src/gather/testing/server.ts', false],
    ['src/secrets/rules/stripe.ts', false],
    ['src/cli/main.ts', false],
  ])('%s: %s', (file, is) => expect(isMutated(file)).toBe(is));
});
