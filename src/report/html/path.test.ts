import { expect, it } from 'vitest';
import { masked } from '../../../test/fixtures/plain-finding.ts';
import type { PathStep } from '../../model/report.ts';
import { pathOf } from './path.ts';

const step = (line: number): PathStep => ({ stage: 'code', location: { source: 'code', file: masked('a.py'), line } });

it('draws code, cookie and log in a row, with what links them', () => {
  const drawn = String(
    pathOf([
      step(3),
      {
        stage: 'server',
        location: { source: 'live', method: 'GET', path: masked('/x'), part: 'cookie', name: masked('<sid>') },
        why: masked('the same entry `k`'),
      },
      { stage: 'log', location: { source: 'log', file: masked('a.log'), line: 7 }, why: masked('the same key') },
    ]),
  );
  expect(drawn.match(/<b>[^<]*<\/b>/g)).toEqual(['<b>Code</b>', '<b>Cookie</b>', '<b>Log</b>']);
  expect(drawn).toContain('the same entry <code>k</code>');
  expect(drawn).not.toContain('<sid>');
});

it('leaves out steps in the middle of a long way', () => {
  const drawn = String(pathOf(Array.from({ length: 30 }, (_, i) => step(i + 1))));
  expect(drawn.match(/<li/g)).toHaveLength(10);
  expect(drawn).toContain('a.py:30');
  expect(drawn).toContain('20 steps are left out.');
});
