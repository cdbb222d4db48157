import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOf } from './file-names.ts';
import { namedTargets, targetsIn } from './target.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-targets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'targets.txt');
const read = (text: string): string[] => {
  writeFileSync(file, text);
  return targetsIn(file);
};
const names = (...urls: readonly string[]): string[] => namedTargets(urls).map(({ name }) => name);

describe('a file of targets', () => {
  it('has one URL a line, with comments and empty lines', () => {
    expect(read('\ufeff# staging\r\nhttps://a.example\r\n\n  localhost:8000  \n#https://no.example\n')).toEqual([
      'https://a.example/',
      'http://localhost:8000/',
    ]);
  });

  it.each([
    ['', 'no target in it'],
    ['# nothing\n', 'no target in it'],
    ['https://a.example\nftp://b.example\n', ':2: '],
    ['https://user:secret@a.example\n', ':1: credentials do not belong in the URL'],
  ])('%j is refused with its line', (text, message) => expect(() => read(text)).toThrow(message));

  it('is not repeated where a line is no URL', () => {
    expect(() => read('hunter2"secret" is not\n')).toThrow(
      /:1: it is not an http or https URL; write e\.g\. [^"]{1,40}$/,
    );
  });

  it('is never repeated with its credentials', () => {
    expect(() => read('https://user:secret@a.example\n')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret@') }),
    );
  });
});

describe('names of targets', () => {
  it.each([
    [
      ['https://a.example', 'https://b.example/v1'],
      ['a.example', 'b.example'],
    ],
    [
      ['http://localhost:1', 'http://localhost:2'],
      ['localhost-1', 'localhost-2'],
    ],
    [
      ['https://a.example/v1', 'https://a.example/v2/'],
      ['a.example-v1', 'a.example-v2'],
    ],
    [
      ['https://a.example/%2e%2e/x', 'https://a.example/?x', 'https://a.example/?y'],
      ['a.example-x', 'a.example', 'a.example-2'],
    ],
    [
      ['http://[::1]:8000', 'https://b.example'],
      ['1', 'b.example'],
    ],
  ])('%j are %j', (urls, wanted) => expect(names(...urls)).toEqual(wanted));

  it('are those of each target once, in the order given', () => {
    expect(namedTargets(['https://b.example', 'https://a.example', 'b.example/'])).toHaveLength(2);
  });
});

describe('names of files', () => {
  it.each([
    ['report.html', 'report-a.example.html'],
    ['out/report', 'out/report-a.example'],
    ['out/{target}.json', 'out/a.example.json'],
    ['{target}/{target}.json', 'a.example/a.example.json'],
  ])('%s is %s', (pattern, wanted) => expect(fileOf(pattern, 'a.example')).toBe(wanted));
});
