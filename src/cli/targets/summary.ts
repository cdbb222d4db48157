import type { Report } from '../../model/report.ts';
import { type Grade, type Severity, severities } from '../../model/terms.ts';
import type { Target } from './target.ts';

/** What became of one target. */
export interface Outcome {
  readonly target: Target;
  readonly status: 'scanned' | 'unreachable' | 'not-scanned' | 'failed';
  /** Absent where nothing could be judged. */
  readonly report?: Report;
  /** Why there is no report, or none of the target itself. */
  readonly reason?: string;
  /** Why the gate failed; none where it passed or there is none. */
  readonly failures: readonly string[];
  readonly exitCode?: number;
}

/** One line of the summary, as JSON has it. */
export interface SummaryRow {
  readonly target: string;
  /** In the names of files. */
  readonly name: string;
  readonly status: Outcome['status'];
  readonly score: number | null;
  readonly grade: Grade | null;
  /** Null where nothing could be judged. */
  readonly findings: Readonly<Record<Severity, number>> | null;
  readonly suppressed: number;
  readonly failures: readonly string[];
  readonly reason?: string;
}

export function rowOf({ target, status, report, reason, failures }: Outcome): SummaryRow {
  const count = (severity: Severity): number =>
    report?.findings.filter((each) => each.severity === severity).length ?? 0;
  return {
    target: report?.target.url ?? withoutQuery(target.url),
    name: target.name,
    status,
    score: report?.score ?? null,
    grade: report?.grade ?? null,
    findings:
      report === undefined
        ? null
        : (Object.fromEntries(severities.map((each) => [each, count(each)])) as Record<Severity, number>),
    suppressed: report?.suppressed?.length ?? 0,
    failures,
    ...(reason !== undefined && { reason }),
  };
}

/** A query may hold a credential. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Lines of cells, the heading first. */
export function summaryCells(rows: readonly SummaryRow[]): string[][] {
  const heading = ['target', 'grade', 'score', ...severities, 'result'];
  return [
    heading,
    ...rows.map((row) => [
      row.target,
      row.grade ?? '-',
      row.score === null ? '-' : String(row.score),
      ...severities.map((severity) => (row.findings === null ? '-' : String(row.findings[severity]))),
      resultWords(row),
    ]),
  ];
}

function resultWords({ status, reason, failures, grade, suppressed }: SummaryRow): string {
  const removed = suppressed > 0 ? ` (${suppressed} suppressed)` : '';
  if (failures.length > 0) return `gate failed: ${failures.join('; ')}${removed}`;
  if (status === 'scanned') return `${grade === null ? 'scanned, no grade' : 'scanned'}${removed}`;
  const words = status.replace('-', ' ');
  return reason === undefined ? words : `${words}: ${reason}`;
}
