import { describe, expect, it } from 'vitest';
import { masked } from '../../test/fixtures/plain-finding.ts';
import type { Check } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import { emptySurface, noEvidence } from '../model/no-evidence.ts';
import type { Coverage, LedgerLine } from '../model/report.ts';
import { own } from '../model/said.ts';
import { whyNoGrade } from './no-grade.ts';
import type { Verdict } from './run.ts';

const nothing = noEvidence({ ok: false, kind: 'absent', why: own('nothing was given') });
const surface = emptySurface('https://api.test/', 0);
const live: Evidence = { ...nothing, surface: { ok: true, value: surface }, exchanges: { ok: true, value: [] } };
const recorded: Evidence = {
  ...live,
  surface: { ok: true, value: { ...surface, recorded: { isAlone: true } as NonNullable<typeof surface.recorded> } },
};

const coverage = (known: Partial<Coverage>): Coverage => ({
  ...{ operations: 10, exercised: 10, reached: 10, judged: 10, readable: 10, signedIn: 0, documented: 0 },
  ...{ summary: masked(''), share: 1, ledger: [] },
  ...known,
});
const verdict = (status: Verdict['status']): Verdict =>
  ({
    check: { id: status, severity: 'high', category: 'inventory' } as unknown as Check,
    status,
    observations: [],
  }) as unknown as Verdict;
const passed = [verdict('passed')];
const line = (source: string, outcome: LedgerLine['outcome']): LedgerLine =>
  ({ method: 'GET', path: masked('/'), source, outcome }) as LedgerLine;

describe('a scan of which enough was judged', () => {
  it.each<[string, Partial<Coverage>]>([
    ['everything', {}],
    ['a quarter of what may be read', { judged: 3, readable: 12 }],
    ['one operation of twenty with content', { operations: 20, reached: 1, readable: 4, judged: 1 }],
    [
      'one tool of many that only a list names',
      {
        operations: 101,
        reached: 1,
        judged: 1,
        readable: 1,
        ledger: Array.from({ length: 100 }, () => line('mcp', 'not-asked')),
      },
    ],
  ])('has a grade: %s', (_, known) => {
    expect(whyNoGrade({ evidence: live, verdicts: passed, coverage: coverage(known) })).toBeUndefined();
  });

  it('has a grade where half of the weight of the checks could be judged, and none below', () => {
    const half = [verdict('passed'), verdict('unknown')];
    expect(whyNoGrade({ evidence: live, verdicts: half, coverage: coverage({}) })).toBeUndefined();
    const third = [...half, verdict('unknown')];
    expect(whyNoGrade({ evidence: live, verdicts: third, coverage: coverage({}) })).toBe(
      'too few checks had enough evidence (33 % of their weight); --max-requests and --max-time allow more',
    );
  });
});

describe('a scan of which too little was judged', () => {
  it.each<[string, Partial<Coverage>]>([
    ['no content', { reached: 0 }],
    ['less than a quarter of what may be read', { judged: 2, readable: 12 }],
    ['less than one operation in twenty with content', { operations: 21, reached: 1, readable: 4, judged: 1 }],
    [
      'operations that could have been requested',
      {
        operations: 101,
        reached: 1,
        judged: 1,
        readable: 1,
        ledger: Array.from({ length: 100 }, () => line('crawl', 'not-asked')),
      },
    ],
  ])('has no grade: %s', (_, known) => {
    expect(whyNoGrade({ evidence: live, verdicts: passed, coverage: coverage(known) })).toEqual(expect.any(String));
  });

  it('says of a recording what it shows', () => {
    expect(
      whyNoGrade({ evidence: recorded, verdicts: passed, coverage: coverage({ operations: 1, reached: 0 }) }),
    ).toBe(
      'the recording shows too little of the API: 0 of 1 known operation returned content; record more of it, or scan the live service',
    );
  });
});

describe('what is never graded', () => {
  const present = { ok: true, value: [] } as unknown;
  it.each<[string, Evidence, RegExp]>([
    ['source code', { ...nothing, source: present as Evidence['source'] }, /^source code is judged by its findings/],
    ['files', { ...nothing, texts: present as Evidence['texts'] }, /^files are searched for keys/],
    ['logs', { ...nothing, logs: present as Evidence['logs'] }, /^logs alone are not graded/],
    [
      'logs and source code',
      { ...nothing, logs: present as Evidence['logs'], source: present as Evidence['source'] },
      /^logs alone are not graded/,
    ],
    ['a document', { ...nothing, document: present as Evidence['document'] }, /^no live target was scanned/],
  ])('%s', (_, evidence, why) => {
    expect(whyNoGrade({ evidence, verdicts: passed, coverage: coverage({}) })).toMatch(why);
  });

  it('a target that cannot be reached, also with source code', () => {
    const evidence = { ...nothing, source: present as Evidence['source'] };
    const unreached = { why: own('connection refused') };
    expect(whyNoGrade({ evidence, verdicts: passed, coverage: coverage({}), unreached })).toBe(
      'the target could not be reached (connection refused)',
    );
  });
});
