import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readYaml } from './yaml-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): unknown {
  const path = join(folder, 'a.yml');
  writeFileSync(path, text);
  return readYaml(path, 'invalid-config').value;
}

describe('a YAML file of the user', () => {
  it('is read with its anchors', () => {
    expect(read('a: &x [1, 2]\nb: {c: *x}\n')).toEqual({ a: [1, 2], b: { c: [1, 2] } });
  });

  it.each([
    ['1 MB of brackets', '['.repeat(1_000_000), 'nested deeper than 100 levels'],
    ['mappings inside each other', '{a: '.repeat(5000), 'nested deeper than 100 levels'],
    ['lists inside each other', '- '.repeat(5000), 'nested deeper than 100 levels'],
    ['2 MB', `a: ${'x'.repeat(2_000_000)}`, 'longer than 1 MB'],
    ['an open bracket', 'a: [1', 'not valid YAML'],
  ])('of %s is refused in one line', (_, text, why) => {
    expect(() => read(text)).toThrow(why);
  });
});
