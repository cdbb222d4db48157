import type { Category, Confidence, Grade, Severity, TargetContext } from '../model/terms.ts';

/**
 * What findings are worth. One versioned table: a check says what is true, this says what it costs. docs/scoring.md is
 * printed from it; a change of any number here raises the version.
 */
export const policy = {
  version: 5,
  /** Points off 100 for the first finding of a check, when it is certain. */
  points: { critical: 25, high: 12, medium: 4, low: 1, info: 0 } satisfies Record<Severity, number>,
  confidence: { certain: 1, firm: 0.8, tentative: 0.25 } satisfies Record<Confidence, number>,
  /** Each further finding of the same check costs this share of the one before. */
  repeat: 0.5,
  /** The score can be no higher than this with one such finding that is certain or firm. */
  caps: { critical: 49, high: 79 },
  grades: [
    ['A', 90],
    ['B', 80],
    ['C', 70],
    ['D', 60],
    ['F', 0],
  ] as const satisfies readonly (readonly [Grade, number])[],
  /** What points are multiplied by in a context, by category; 1 where nothing is said. Severities and caps stay as they are. */
  contexts: {
    financial: {
      authentication: 1.25,
      'object-authorization': 1.5,
      'function-authorization': 1.5,
      'rate-limiting': 1.5,
      'data-exposure': 1.25,
      encryption: 1.25,
    },
    medical: {
      'object-authorization': 1.5,
      'property-authorization': 1.5,
      'data-exposure': 1.5,
      encryption: 1.25,
    },
    public: { 'input-validation': 1.25, 'rate-limiting': 1.5, inventory: 1.25, 'security-misconfiguration': 1.25 },
    internal: { 'rate-limiting': 0.5, encryption: 0.5, inventory: 0.5, 'security-misconfiguration': 0.5 },
  } satisfies Record<TargetContext, Partial<Record<Category, number>>>,
  /** Share of the scored weight that must have been judged for there to be a grade at all. */
  minimumCoverage: 0.5,
  /** Share of what may be read that must have responded, and of all that is known that must have shown content. */
  minimumSurface: { answered: 0.25, content: 0.05 },
} as const;

interface Weighed {
  readonly category: Category;
  readonly severity: Severity;
}

interface Scored extends Weighed {
  readonly check: string;
  readonly confidence: Confidence;
}

/** Points of a severity, as a context moves them. */
export function pointsOf({ category, severity }: Weighed, context: TargetContext | undefined): number {
  const factors: Partial<Record<Category, number>> = context === undefined ? {} : policy.contexts[context];
  return policy.points[severity] * (factors[category] ?? 1);
}

/** 0 to 100 for a set of findings: points off, worst first within a check, then the caps. */
export function scoreOf(findings: readonly Scored[], context?: TargetContext): number {
  const perCheck = new Map<string, number[]>();
  for (const finding of findings) {
    const points = pointsOf(finding, context) * policy.confidence[finding.confidence];
    const known = perCheck.get(finding.check);
    if (known === undefined) perCheck.set(finding.check, [points]);
    else known.push(points);
  }
  const lost = [...perCheck.values()]
    .map((points) => points.sort((a, b) => b - a).reduce((sum, each, i) => sum + each * policy.repeat ** i, 0))
    .reduce((a, b) => a + b, 0);
  return Math.min(Math.max(0, Math.round(100 - lost)), capOf(findings));
}

/** The highest score that these findings allow: only what is certain or firm caps it, 100 without. */
export function capOf(findings: readonly Pick<Scored, 'confidence' | 'severity'>[]): number {
  const solid = findings.filter((finding) => finding.confidence !== 'tentative').map((finding) => finding.severity);
  if (solid.includes('critical')) return policy.caps.critical;
  return solid.includes('high') ? policy.caps.high : 100;
}

export const gradeOf = (score: number): Grade => policy.grades.find(([, from]) => score >= from)?.[0] ?? 'F';
