import type { Finding, Report } from '../model/report.ts';
import { compareSeverity, isSeverity, type Severity, severities } from '../model/terms.ts';
import { fail } from './fail.ts';
import type { ScanFlags } from './scan-flags.ts';

/** What CI asked for: exit 1 when it does not hold. */
export interface Gate {
  readonly failOn?: Severity;
  readonly minScore?: number;
  /** Tentative findings count too. */
  readonly withTentative: boolean;
  /** Fingerprints that do not count. */
  readonly baseline: ReadonlySet<string>;
}

/** One line each: why the gate failed (none when it passed), and what it left out. */
export interface GateResult {
  readonly failures: readonly string[];
  readonly notes: readonly string[];
}

export function gateFrom(flags: ScanFlags, baseline: Report | undefined): Gate {
  const { failOn, minScore, gateTentative = false } = flags;
  if (failOn !== undefined && !isSeverity(failOn))
    throw fail('invalid-choice', `--fail-on takes one of ${severities.join(', ')}`);
  if (minScore !== undefined && (!/^\d{1,3}$/.test(minScore) || Number(minScore) > 100))
    throw fail('invalid-number', '--min-score takes a number from 0 to 100');
  return {
    ...(failOn !== undefined && { failOn }),
    ...(minScore !== undefined && { minScore: Number(minScore) }),
    withTentative: gateTentative,
    baseline: new Set(baseline?.findings.map(({ fingerprint }) => fingerprint)),
  };
}

/** Certain and firm findings gate; tentative ones only where that was asked for, and are counted in a note otherwise. */
export function judgeGate(report: Report, gate: Gate): GateResult {
  const { failOn } = gate;
  if (failOn === undefined) return { failures: scoreFailures(report, gate), notes: [] };
  const bad = report.findings.filter(
    ({ severity, fingerprint }) => compareSeverity(severity, failOn) <= 0 && !gate.baseline.has(fingerprint),
  );
  const { counted, leftOut } = gating(bad, gate.withTentative);
  return {
    failures: [...severityFailures(counted.length, failOn, gate), ...scoreFailures(report, gate)],
    notes: tentativeNotes(leftOut.length),
  };
}

/** Whether a finding makes the gate fail; where no severity is demanded, as if it were low. */
export function failsGate({ failOn = 'low', withTentative, baseline }: Gate): (finding: Finding) => boolean {
  return ({ severity, confidence, fingerprint }) =>
    compareSeverity(severity, failOn) <= 0 &&
    !baseline.has(fingerprint) &&
    (withTentative || confidence !== 'tentative');
}

/** Findings that gate, and the tentative ones that do not. */
export function gating<T extends Pick<Finding, 'confidence'>>(findings: readonly T[], withTentative: boolean) {
  const isLeftOut = ({ confidence }: T): boolean => confidence === 'tentative' && !withTentative;
  return { counted: findings.filter((each) => !isLeftOut(each)), leftOut: findings.filter(isLeftOut) };
}

/** The line that says so; none for 0. */
export const tentativeNotes = (count: number): string[] => {
  const what = count === 1 ? '1 tentative finding does' : `${count} tentative findings do`;
  return count === 0 ? [] : [`${what} not gate; use --gate-tentative`];
};

function severityFailures(count: number, failOn: Severity, { baseline }: Gate): string[] {
  const what = baseline.size > 0 ? 'new finding' : 'finding';
  return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'} at ${failOn} or above`];
}

function scoreFailures({ score, noGrade }: Report, { minScore }: Gate): string[] {
  if (minScore === undefined) return [];
  if (score === null) return [`no score: ${noGrade ?? ''}`];
  return score < minScore ? [`score ${score} is below ${minScore}`] : [];
}
