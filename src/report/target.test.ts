import { describe, expect, it } from 'vitest';
import { masked, reportWith } from '../../test/fixtures/plain-finding.ts';
import type { Report } from '../model/report.ts';
import { coverageWords, isOfFiles, nothingWords, targetWords } from './target.ts';

type Target = Report['target'];
const document = { from: masked('api.yaml'), version: '3.1.0', operations: 2 } as NonNullable<Target['document']>;

describe('targetWords', () => {
  it.each<[string, Target, string]>([
    ['a URL', { url: masked('https://a.test'), sources: ['live'] }, 'https://a.test'],
    [
      'a URL that is judged as another',
      { url: masked('http://127.0.0.1'), publicUrl: masked('https://a.test'), sources: ['live'] },
      'http://127.0.0.1 judged as https://a.test',
    ],
    [
      'recorded traffic',
      { url: masked('https://a.test'), sources: ['har'], paths: [masked('a.har'), masked('b.har')] },
      'https://a.test as recorded in a.har, b.har',
    ],
    [
      'recorded traffic beside a live target',
      { url: masked('https://a.test'), sources: ['live', 'har'], paths: [masked('a.har')] },
      'https://a.test',
    ],
    ['a document', { document, sources: ['openapi'] }, 'api.yaml'],
    ['files', { sources: ['code'] }, 'keys in files'],
    ['source code', { sources: ['code'], lines: 1200, files: 30 }, 'source code, 1200 lines in 30 files'],
    ['one line of source code', { sources: ['code'], lines: 1, files: 1 }, 'source code, 1 line in 1 file'],
    ['a folder without source code', { sources: ['code'], lines: 0 }, 'source code, 0 lines in 0 files'],
    ['logs', { sources: ['log'], paths: [masked('a.log'), masked('b.log')] }, 'logs a.log, b.log'],
    ['logs beside source code', { sources: ['log', 'code'], paths: [masked('a.log')] }, 'log, code'],
    ['several sources without a URL', { sources: ['live', 'code'] }, 'live, code'],
  ])('names %s', (_, target, words) => expect(targetWords(target)).toBe(words));

  it.each<[Target['sources'], boolean]>([
    [['code'], true],
    [['code', 'live'], false],
    [['live'], false],
    [[], false],
  ])('takes %j for files: %s', (sources, is) => expect(isOfFiles({ sources })).toBe(is));
});

describe('nothingWords', () => {
  it('speaks of keys where only keys were looked for', () => {
    expect(nothingWords({ sources: ['code'] })).toBe('no keys found');
    expect(nothingWords({ sources: ['code'], lines: 3, files: 1 })).toBe('no findings');
  });
});

describe('coverageWords', () => {
  const words = (judged: number, readable: number): string =>
    coverageWords({ coverage: { ...reportWith([]).coverage, judged, readable } });

  it('says how many operations were judged', () => {
    expect([words(0, 0), words(1, 1), words(0, 2), words(2, 3)]).toEqual([
      '',
      'judged 1 of 1 operation',
      'judged 0 of 2 operations',
      'judged 2 of 3 operations',
    ]);
  });
});
