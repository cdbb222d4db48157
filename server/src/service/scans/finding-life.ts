import type { Finding, Report, ReportLocation } from 'openbrick';
import type { FindingEvent, FindingState } from '../../store/values.ts';

/** What is known of a finding of the target before a scan ended. */
export interface KnownFinding {
  readonly id: string;
  readonly fingerprint: string;
  readonly check: string;
  readonly state: FindingState;
  readonly isSuppressed: boolean;
  readonly location: ReportLocation;
}

export interface SeenFinding {
  /** undefined: it is new. */
  readonly known: KnownFinding | undefined;
  readonly finding: Finding;
  readonly state: FindingState;
  /** What its history gains; nothing where it is as before. */
  readonly event: FindingEvent | undefined;
}

export interface Life {
  readonly seen: readonly SeenFinding[];
  readonly fixed: readonly KnownFinding[];
}

/** What a report changes: findings that it shows are opened, reopened or as before; those that it looked for and does not show are fixed. */
export function lifeAfter(known: readonly KnownFinding[], report: Report): Life {
  const byFingerprint = new Map(known.map((each) => [each.fingerprint, each]));
  const shown = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
  const suppressed = new Set(report.suppressed?.map(({ fingerprint }) => fingerprint));
  const looked = lookedAt(report);
  return {
    seen: [...shown.values()].map((finding) => seenAgain(byFingerprint.get(finding.fingerprint), finding)),
    fixed: known.filter(
      (each) =>
        each.state !== 'fixed' && !shown.has(each.fingerprint) && !suppressed.has(each.fingerprint) && looked(each),
    ),
  };
}

function seenAgain(known: KnownFinding | undefined, finding: Finding): SeenFinding {
  if (known === undefined) return { known, finding, state: 'open', event: 'opened' };
  if (known.state !== 'fixed') return { known, finding, state: known.state, event: undefined };
  return known.isSuppressed
    ? { known, finding, state: 'suppressed', event: 'suppressed' }
    : { known, finding, state: 'open', event: 'reopened' };
}

/** Sources whose evidence is whole. What a recording or a log does not show may be there all the same. */
const WHOLE: ReadonlySet<string> = new Set(['live', 'openapi', 'code']);

/**
 * Whether a report would show a finding if it were still there: it has the same kind of evidence, its check passed or found other things and the place
 * is not known to have given no response; or the check has nothing left to look at, such as a cookie, in a response that came.
 */
function lookedAt(report: Report): (finding: KnownFinding) => boolean {
  const statuses = new Map(report.checks.map(({ id, status }) => [id, status]));
  const sources = new Set<string>(report.target.sources);
  const { responding, silent } = placesOf(report);
  return ({ check, location: { source, method = 'GET', path } }) => {
    if (!WHOLE.has(source) || !sources.has(source)) return false;
    const place = `${method} ${path}`;
    const status = statuses.get(check);
    if (status === 'found' || status === 'passed') return !silent.has(place) || responding.has(place);
    return status === 'not-applicable' && (path === undefined || responding.has(place));
  };
}

/** Statuses that say nothing about what is there. */
const TROUBLE: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Operations with a usable response, and operations with a line that has none. */
function placesOf({ coverage }: Report): { responding: ReadonlySet<string>; silent: ReadonlySet<string> } {
  const [responding, silent] = [new Set<string>(), new Set<string>()];
  // An uploaded report may lack the coverage.
  for (const { method, path, status } of (coverage as Report['coverage'] | undefined)?.ledger ?? []) {
    const places = status !== undefined && !TROUBLE.has(status) ? responding : silent;
    places.add(`${method} ${path}`);
  }
  return { responding, silent };
}
