import type { Report } from '../model/report.ts';
import { compareSeverity, isSeverity, type Severity, severities } from '../model/terms.ts';
import { fail } from './fail.ts';
import type { ScanFlags } from './scan-flags.ts';

/** What CI asked for: exit 1 when it does not hold. */
export interface Gate {
  readonly failOn?: Severity;
  readonly minScore?: number;
  /** Fingerprints that do not count. */
  readonly baseline: ReadonlySet<string>;
}

export function gateFrom(flags: ScanFlags, baseline: Report | undefined): Gate {
  const { failOn, minScore } = flags;
  if (failOn !== undefined && !isSeverity(failOn))
    throw fail('invalid-choice', `--fail-on takes one of ${severities.join(', ')}`);
  if (minScore !== undefined && (!/^\d{1,3}$/.test(minScore) || Number(minScore) > 100))
    throw fail('invalid-number', '--min-score takes a number from 0 to 100');
  return {
    ...(failOn !== undefined && { failOn }),
    ...(minScore !== undefined && { minScore: Number(minScore) }),
    baseline: new Set(baseline?.findings.map(({ fingerprint }) => fingerprint)),
  };
}

/** Why the gate does not hold, one line each; empty when it does. Tentative findings never gate. */
export function gateFailures(report: Report, gate: Gate): string[] {
  return [...severityFailures(report, gate), ...scoreFailures(report, gate)];
}

function severityFailures(report: Report, { failOn, baseline }: Gate): string[] {
  if (failOn === undefined) return [];
  const bad = report.findings.filter(
    ({ severity, confidence, fingerprint }) =>
      compareSeverity(severity, failOn) <= 0 && confidence !== 'tentative' && !baseline.has(fingerprint),
  );
  const what = baseline.size > 0 ? 'new findings' : 'findings';
  return bad.length === 0 ? [] : [`${bad.length} ${bad.length === 1 ? what.slice(0, -1) : what} at ${failOn} or above`];
}

function scoreFailures({ score, noGrade }: Report, { minScore }: Gate): string[] {
  if (minScore === undefined) return [];
  if (score === null) return [`no score: ${noGrade ?? ''}`];
  return score < minScore ? [`score ${score} is under ${minScore}`] : [];
}
