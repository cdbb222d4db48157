import { expect, it } from 'vitest';
import { masked, plainFinding, reportWith } from '../../test/fixtures/plain-finding.ts';
import { plainContext } from '../../test/fixtures/render-context.ts';
import type { Finding } from '../model/report.ts';
import { renderGithub } from './github.ts';

const rendered = (...findings: Finding[]): string[] =>
  renderGithub(reportWith(findings, {}), { ...plainContext, folder: '/srv/project' }).split('\n');

const inCode = (file: string, more = {}): Finding =>
  plainFinding({ location: { source: 'code', file: masked(file), line: 7, column: 3, ...more } });

it('is an annotation at the line, with the path from the working folder', () => {
  const [first, summary, end] = rendered(inCode('/srv/project/src/a.py'));
  expect(first).toMatch(/^::error file=src\/a\.py,line=7,col=3,title=API key in response body::high: /);
  expect(summary).toMatch(/^openbrick: 1 finding/);
  expect(end).toBe('');
});

it('writes the separators of commands as escapes', () => {
  const finding = {
    ...inCode('a, b:c%.py'),
    title: masked('x: y, z'),
    summary: masked('50 %\r\n::error::no\u001b[31m'),
  };
  const [first = '', ...rest] = rendered(finding);
  expect(first).toContain('file=a%2C b%3Ac%25.py,');
  expect(first).toContain('title=x%3A y%2C z::');
  expect(first).toContain('50 %25');
  expect(first).not.toMatch(/[\r\u001b]/);
  expect(rest.filter((line) => line.startsWith('::'))).toEqual([]);
});

it.each([
  ['critical', 'error'],
  ['medium', 'warning'],
  ['low', 'notice'],
  ['info', 'notice'],
] as const)('shows %s as %s', (severity, command) => {
  expect(rendered({ ...inCode('a.py'), severity })[0]).toMatch(new RegExp(`^::${command} `));
});

it('names no file where there is none, and the line of the code where a finding of the server has one', () => {
  expect(rendered(plainFinding())[0]).toMatch(/^::error title=/);
  const joined = plainFinding({
    related: [
      { source: 'log', file: masked('a.log'), line: 2 },
      { source: 'code', file: masked('a.py'), line: 9 },
    ],
  });
  expect(rendered(joined)[0]).toMatch(/^::error file=a\.py,line=9,title=/);
});

it('names the file of HEAD, not the one of an earlier commit', () => {
  const commit = { id: '0'.repeat(40), date: '2024-01-01T00:00:00+00:00' };
  expect(rendered(inCode('gone.py', { commit }))[0]).toMatch(/^::error title=/);
  const still = {
    ...inCode('gone.py', { commit }),
    related: [{ source: 'code' as const, file: masked('b.py'), line: 1 }],
  };
  expect(rendered(still)[0]).toMatch(/^::error file=b\.py,line=1,title=/);
});
