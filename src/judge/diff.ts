import type { Finding, Report } from '../model/report.ts';

/** Two reports side by side, by fingerprint. */
export interface Diff {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly unchanged: readonly Finding[];
  /** Gone from the list, but the new scan could not look: neither fixed nor still there. */
  readonly unclear: readonly Finding[];
}

/** What is new, what is gone, what is the same. A finding that is suppressed now is none of these; one whose check could not look is not called fixed. */
export function diffReports(old: Report, now: Report): Diff {
  const before = new Set(old.findings.map(({ fingerprint }) => fingerprint));
  const after = new Set(now.findings.map(({ fingerprint }) => fingerprint));
  const statuses = new Map(now.checks.map(({ id, status }) => [id, status]));
  const looked = ({ check }: Finding): boolean => ['found', 'passed'].includes(statuses.get(check) ?? '');
  const suppressed = new Set(now.suppressed?.map(({ fingerprint }) => fingerprint));
  const gone = old.findings.filter(({ fingerprint }) => !after.has(fingerprint) && !suppressed.has(fingerprint));
  return {
    added: now.findings.filter(({ fingerprint }) => !before.has(fingerprint)),
    unchanged: now.findings.filter(({ fingerprint }) => before.has(fingerprint)),
    fixed: gone.filter(looked),
    unclear: gone.filter((finding) => !looked(finding)),
  };
}
