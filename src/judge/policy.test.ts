import { describe, expect, it } from 'vitest';
import { type Category, type Confidence, categories, type Severity, targetContexts } from '../model/terms.ts';
import { capOf, gradeOf, pointsOf, policy, scoreOf } from './policy.ts';

const finding = (
  severity: Severity,
  confidence: Confidence = 'certain',
  check = 'a',
  category: Category = 'inventory',
) => ({
  category,
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

describe('contexts', () => {
  const mediums = (category: Category) => [1, 2, 3].map((n) => finding('medium', 'certain', `c${n}`, category));

  it.each([
    ['data-exposure', undefined, 88],
    ['data-exposure', 'financial', 85],
    ['data-exposure', 'medical', 82],
    ['data-exposure', 'public', 88],
    ['data-exposure', 'internal', 88],
    ['encryption', 'internal', 94],
    ['rate-limiting', 'public', 82],
    ['llm-security', 'financial', 88],
  ] as const)('three mediums of %s in the context %s: %i', (category, context, score) =>
    expect(scoreOf(mediums(category), context)).toBe(score),
  );

  it('never move a cap, and never make log-in, access or leaks cost less', () => {
    for (const context of targetContexts) {
      expect(scoreOf([finding('high', 'certain', 'a', 'encryption')], context)).toBeLessThanOrEqual(policy.caps.high);
      expect(scoreOf([finding('critical', 'certain', 'a', 'inventory')], context)).toBeLessThanOrEqual(
        policy.caps.critical,
      );
      for (const category of categories.filter((each) =>
        /authentication|authorization|exposure|validation|ssrf|llm/.test(each),
      ))
        expect(pointsOf({ category, severity: 'high' }, context)).toBeGreaterThanOrEqual(policy.points.high);
    }
  });
});
