import { describe, expect, it } from 'vitest';
import type { Check } from '../model/check.ts';
import { shareOfChecks } from './coverage.ts';
import type { Verdict } from './run.ts';

const verdict = (severity: Check['severity'], status: Verdict['status'], category = 'inventory'): Verdict =>
  ({ check: { id: severity, severity, category }, status, observations: [] }) as unknown as Verdict;

describe('shareOfChecks', () => {
  it.each([
    ['nothing', [], 0],
    ['all passed', [verdict('high', 'passed')], 1],
    ['found counts as judged', [verdict('high', 'found'), verdict('high', 'passed')], 1],
    ['half unknown', [verdict('high', 'passed'), verdict('high', 'unknown')], 0.5],
    ['by weight: 12 of 13 points', [verdict('high', 'passed'), verdict('low', 'unknown')], 0.923],
    ['not applicable counts for nothing', [verdict('high', 'passed'), verdict('critical', 'not-applicable')], 1],
    ['info has no weight', [verdict('info', 'passed')], 0],
  ])('%s', (_, verdicts, share) => expect(shareOfChecks(verdicts, undefined)).toBe(share));

  it('weighs categories as the context says', () => {
    const both = [verdict('high', 'passed', 'encryption'), verdict('high', 'unknown', 'authentication')];
    expect(shareOfChecks(both, undefined)).toBe(0.5);
    expect(shareOfChecks(both, 'internal')).toBe(0.333);
  });
});
