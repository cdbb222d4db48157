import type { Finding, Report } from 'openbrick';
import { type BriefFinding, briefReported } from '../findings/brief.ts';
import { type KnownFinding, lifeAfter } from './finding-life.ts';

export interface Comparison {
  readonly new: readonly Finding[];
  /** Gone, and looked for: what the newer scan could not look at is in none of the lists. */
  readonly fixed: readonly Finding[];
  readonly unchanged: readonly Finding[];
}

/** The same in short: how many, and some of them. */
export interface BriefComparison {
  readonly new: BriefList;
  readonly fixed: BriefList;
  readonly unchanged: { readonly count: number };
}

interface BriefList {
  readonly count: number;
  readonly items: readonly BriefFinding[];
}

export type ComparisonForm = 'whole' | 'brief';

/** Findings that a brief comparison names: more than fit into a message. */
const NAMED = 300;

/** Two reports side by side, by fingerprint. */
export function comparisonOf(report: Report, base: Report): Comparison {
  const before = new Map(base.findings.map((finding) => [finding.fingerprint, finding]));
  const { seen, fixed } = lifeAfter([...before.values()].map(asKnown), report);
  return {
    new: seen.flatMap(({ known, finding }) => (known === undefined ? [finding] : [])),
    fixed: fixed.flatMap(({ fingerprint }) => before.get(fingerprint) ?? []),
    unchanged: seen.flatMap(({ known, finding }) => (known === undefined ? [] : [finding])),
  };
}

export function comparisonIn(form: ComparisonForm, report: Report, base: Report): Comparison | BriefComparison {
  const whole = comparisonOf(report, base);
  if (form === 'whole') return whole;
  const some = (findings: readonly Finding[]): BriefList => ({
    count: findings.length,
    items: findings.slice(0, NAMED).map(briefReported),
  });
  return { new: some(whole.new), fixed: some(whole.fixed), unchanged: { count: whole.unchanged.length } };
}

const asKnown = ({ fingerprint, check, location }: Finding): KnownFinding => ({
  id: fingerprint,
  fingerprint,
  check,
  location,
  state: 'open',
  isSuppressed: false,
});
