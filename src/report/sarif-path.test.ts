import { expect, it } from 'vitest';
import { masked, plainFinding, reportWith } from '../../test/fixtures/plain-finding.ts';
import { plainContext } from '../../test/fixtures/render-context.ts';
import type { Finding } from '../model/report.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';

const path: NonNullable<Finding['path']> = [
  { stage: 'code', location: { source: 'code', file: masked('app.py'), line: 3 } },
  {
    stage: 'server',
    location: { source: 'live', method: 'GET', path: masked('/x'), part: 'cookie', name: masked('sid') },
    why: masked('the same entry `k` of the session'),
  },
  { stage: 'log', location: { source: 'log', file: masked('a.log'), line: 7 }, why: masked('the same key') },
];

it('is a code flow of SARIF, with what links the steps', () => {
  const log = JSON.parse(renderSarif(reportWith([plainFinding({ path })], {}), plainContext));
  const [{ locations }] = log.runs[0].results[0].codeFlows[0].threadFlows;
  expect(locations.map(({ location }: { location: { message: { text: string } } }) => location.message.text)).toEqual([
    'Code: app.py:3',
    'Response: GET /x   Set-Cookie: sid (the same entry `k` of the session)',
    'Log: a.log:7 (the same key)',
  ]);
  expect(locations[0].location.physicalLocation).toMatchObject({
    artifactLocation: { uri: 'app.py' },
    region: { startLine: 3 },
  });
});

it('is no code flow where no way is known', () =>
  expect(renderSarif(reportWith([plainFinding()], {}), plainContext)).not.toContain('codeFlows'));

it('is a line of Markdown, in whose places nothing is repeated', () => {
  const related = path.map(({ location }) => location);
  const text = renderMarkdown(reportWith([plainFinding({ path, related })], {}), plainContext);
  expect(text).toContain('**Path:** `app.py:3` → `GET /x   Set-Cookie: sid` → `a.log:7`');
  expect(text.match(/a\.log:7/g)).toHaveLength(1);
});
