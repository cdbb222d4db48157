import { describe, expect, it } from 'vitest';
import type { Confidence, Severity } from '../model/terms.ts';
import { capOf, gradeOf, policy, scoreOf } from './policy.ts';

const finding = (severity: Severity, confidence: Confidence = 'certain', check = 'a') => ({
  check,
  severity,
  confidence,
});
const several = (count: number, severity: Severity) =>
  Array.from({ length: count }, (_, i) => finding(severity, 'certain', `check-${i}`));

describe('scoreOf', () => {
  it.each([
    ['nothing', [], 100],
    ['one info', [finding('info')], 100],
    ['one low', [finding('low')], 99],
    ['one medium', [finding('medium')], 96],
    ['a firm medium: 3.2 points', [finding('medium', 'firm')], 97],
    ['a tentative medium: 1 point', [finding('medium', 'tentative')], 99],
    ['two of one check: the second costs half', [finding('medium'), finding('medium')], 94],
    ['two of two checks: both in full', [finding('medium'), finding('medium', 'certain', 'b')], 92],
    ['the worst of a check in full, whatever comes first', [finding('low'), finding('medium')], 96],
    ['very much: not below 0', several(30, 'medium'), 0],
    ['one high: the cap of high', [finding('high')], 79],
    ['one critical: the cap of critical', [finding('critical')], 49],
    ['below the cap it is the sum', several(3, 'critical'), 25],
    ['a tentative critical has no cap: 6.25 points', [finding('critical', 'tentative')], 94],
  ])('%s', (_, findings, score) => expect(scoreOf(findings)).toBe(score));
});

describe('capOf', () => {
  it('is that of the worst finding that is certain or firm', () => {
    expect(capOf([finding('high', 'firm'), finding('critical', 'tentative')])).toBe(policy.caps.high);
    expect(capOf([finding('high'), finding('critical', 'firm')])).toBe(policy.caps.critical);
    expect(capOf([finding('medium')])).toBe(100);
  });
});

describe('gradeOf', () => {
  it.each([
    [100, 'A'],
    [90, 'A'],
    [89, 'B'],
    [80, 'B'],
    [79, 'C'],
    [70, 'C'],
    [69, 'D'],
    [60, 'D'],
    [59, 'F'],
    [0, 'F'],
  ])('%i is %s', (score, grade) => expect(gradeOf(score)).toBe(grade));
});
