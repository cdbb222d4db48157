import { describe, expect, it } from 'vitest';
import type { Report } from '../model/report.ts';
import type { Confidence, Severity } from '../model/terms.ts';
import { gateFrom, judgeGate } from './gate.ts';

/** A report of findings with the fingerprints 0, 1, 2 …; the gate reads nothing else but the score. */
const reportOf = (findings: readonly (readonly [Severity, Confidence])[], score: number | null = 95): Report =>
  ({
    score,
    findings: findings.map(([severity, confidence], i) => ({ severity, confidence, fingerprint: String(i) })),
  }) as unknown as Report;

const judge = (report: Report, flags: Parameters<typeof gateFrom>[0], baseline?: Report) =>
  judgeGate(report, gateFrom(flags, baseline));

describe('the gate', () => {
  it('counts what is certain or firm, and says how many tentative findings it left out', () => {
    const report = reportOf([
      ['high', 'firm'],
      ['high', 'tentative'],
      ['critical', 'certain'],
      ['medium', 'tentative'],
      ['low', 'tentative'],
    ]);
    expect(judge(report, { failOn: 'medium' })).toEqual({
      failures: ['2 findings at medium or above'],
      notes: ['2 tentative findings do not gate; use --gate-tentative'],
    });
  });

  it('counts tentative findings where asked to', () => {
    expect(judge(reportOf([['high', 'tentative']]), { failOn: 'high', gateTentative: true })).toEqual({
      failures: ['1 finding at high or above'],
      notes: [],
    });
  });

  it('says nothing of tentative findings that are not bad enough, or that the baseline has', () => {
    const report = reportOf([
      ['high', 'tentative'],
      ['low', 'tentative'],
    ]);
    expect(judge(report, { failOn: 'medium' }, reportOf([['high', 'tentative']]))).toEqual({ failures: [], notes: [] });
  });

  it('counts new findings against a baseline', () => {
    const report = reportOf([
      ['high', 'firm'],
      ['high', 'firm'],
    ]);
    expect(judge(report, { failOn: 'high' }, reportOf([['high', 'firm']])).failures).toEqual([
      '1 new finding at high or above',
    ]);
  });

  it('holds without a severity, and says nothing', () => {
    expect(judge(reportOf([['critical', 'tentative']]), {})).toEqual({ failures: [], notes: [] });
  });

  it('holds a score to its least', () => {
    expect(judge(reportOf([], 70), { minScore: '71' }).failures).toEqual(['score 70 is below 71']);
    expect(judge(reportOf([], null), { minScore: '1' }).failures).toEqual(['no score: ']);
  });
});
