import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../test/cases.ts';
import { checks } from '../checks/index.ts';
import type { Observation } from '../model/check.ts';
import { own } from '../model/said.ts';
import { compareSeverity, grades, harms } from '../model/terms.ts';
import { gradeMeaning, gradeMeanings, harmKey, harmOf, harmRules } from './harm.ts';
import { buildReport } from './report.ts';
import type { Verdict } from './run.ts';

const named = harmRules.flatMap(({ checks: ids }) => ids);

describe('the order by harm', () => {
  it('has a rule for each harm, in the order of the vocabulary', () => {
    expect(harmRules.map(({ harm }) => harm)).toEqual([...harms]);
  });

  it('names checks that there are, each once', () => {
    const known = new Set(checks.map(({ id }) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('leaves no check that starts at medium or worse without a harm of its own', () => {
    const grave = checks.filter(({ severity }) => compareSeverity(severity, 'medium') <= 0);
    expect(grave.filter(({ id }) => harmOf(id) === 'posture').map(({ id }) => id)).toEqual([]);
  });

  it('puts worse harm first, and what is tentative last', () => {
    const keys = [
      harmKey({ check: 'session-key-known', confidence: 'firm' }),
      harmKey({ check: 'property-sensitive', confidence: 'certain' }, 'passwords'),
      harmKey({ check: 'sensitive-file-exposed', confidence: 'certain' }),
      harmKey({ check: 'api-key-in-body', confidence: 'certain' }),
      harmKey({ check: 'api-key-in-body', confidence: 'firm' }),
      harmKey({ check: 'auth-not-enforced', confidence: 'certain' }),
      harmKey({ check: 'https-missing', confidence: 'certain' }),
      harmKey({ check: 'header-csp-missing', confidence: 'certain' }),
      harmKey({ check: 'session-key-known', confidence: 'tentative' }),
    ];
    expect(keys.toSorted()).toEqual(keys);
  });

  it('says of every grade what it means in one line', () => {
    for (const grade of grades) expect(gradeMeanings[grade]).toMatch(/^.{20,110}$/);
  });

  it('does not say that nothing was found where a serious finding is tentative', () => {
    const doubt = { severity: 'critical', confidence: 'tentative' } as const;
    expect(gradeMeaning('A', [doubt])).toBe(
      'nothing serious was confirmed, but a tentative finding of critical or high severity must be checked',
    );
    expect(gradeMeaning('B', [doubt, { ...doubt, severity: 'high' }])).toContain('2 tentative findings');
    expect(gradeMeaning('C', [doubt])).toBe(gradeMeanings.C);
    expect(gradeMeaning('A', [{ ...doubt, severity: 'medium' }])).toBe(gradeMeanings.A);
  });
});

describe('a report', () => {
  const found = (id: string, observation: Partial<Observation> = {}) => {
    const check = checks.find((each) => each.id === id);
    if (check === undefined) throw new Error(`there is no check ${id}`);
    const at = { source: 'live', method: 'GET', url: 'https://api.test/', path: '/', part: 'body' } as const;
    const message = own('It is so.');
    return { check, status: 'found', observations: [{ at, message, severity: 'high', ...observation }] } as const;
  };
  const orderOf = (verdicts: readonly Verdict[]): string[] =>
    buildReport({
      evidence: evidenceOf({ pages: [{}] }),
      verdicts,
      probed: [],
      secrets: [],
      notes: [],
      suppressions: [],
      guides: new Set(),
      ruleTitle: () => undefined,
      version: '0.0.0',
      startedAt: 0,
      durationMs: 1,
      requests: { sent: 1, failed: 0, budget: 500 },
    }).findings.map(({ check }) => check);

  const verdicts = [
    found('api-key-in-body'),
    found('auth-not-enforced'),
    found('header-injection'),
    found('property-sensitive', { harm: 'passwords' }),
    found('sensitive-file-exposed'),
    found('session-key-known'),
    found('jwt-key-known', { confidence: 'tentative' }),
    found('header-csp-missing', { severity: 'critical' }),
  ];
  const wanted = [
    'header-csp-missing',
    'session-key-known',
    'property-sensitive',
    'sensitive-file-exposed',
    'api-key-in-body',
    'auth-not-enforced',
    'header-injection',
    'jwt-key-known',
  ];

  it('lists its findings by severity, then by harm, in whatever order the checks ran', () => {
    expect(orderOf(verdicts)).toEqual(wanted);
    expect(orderOf(verdicts.toReversed())).toEqual(wanted);
  });
});
