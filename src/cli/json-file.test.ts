import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { readJson } from './json-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MB = 1024 * 1024;

function read(text: string, mostBytes = 200 * MB): unknown {
  const path = join(folder, 'a.json');
  writeFileSync(path, text);
  return readJson(path, 'invalid-report', mostBytes);
}

describe('a JSON file', () => {
  it('is read', () => expect(read('{"a":[1,"ж",{"b":null}]}\n')).toEqual({ a: [1, 'ж', { b: null }] }));

  it.each([
    ['no JSON', '{"a":', 'not valid JSON'],
    ['nothing', '', 'not valid JSON'],
    ['brackets', '['.repeat(20 * MB), 'it is nested too deeply to be a file of openbrick'],
    ['objects', `[${'{},'.repeat(6_000_001)}{}]`, 'it has more than 6,000,000 values'],
    ['a long text', `{"a":"${'x'.repeat(2 * MB)}"}`, 'it is longer than 1 MB'],
  ])('is refused in one line: %s', (_, text, why) => {
    expect(() => read(text, text.startsWith('{"a":"x') ? MB : 200 * MB)).toThrow(
      new RegExp(`^[^\\n]+a\\.json: ${why}$`),
    );
  });

  it('is refused where it is none', () => {
    expect(() => readJson(folder, 'invalid-report', MB)).toThrow(/cannot be read \(it is a folder\)$/);
    expect(() => readJson('/dev/zero', 'invalid-report', MB)).toThrow(/it is not a file but a device or a pipe/);
    expect(() => readJson(join(folder, 'none'), 'invalid-report', MB)).toThrow(/no such file/);
    symlinkSync('circle.json', join(folder, 'circle.json'));
    expect(() => readJson(join(folder, 'circle.json'), 'invalid-report', MB)).toThrow(UsageError);
  });
});
