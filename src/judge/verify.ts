import { isNonexistent } from '../derive/response/nonexistent.ts';
import type { Probe } from '../model/probe.ts';
import type { Finding, Report, ReportLocation } from '../model/report.ts';
import { isSafeMethod } from '../parse/safe-method.ts';

/** What became of a finding when its proof was asked for again. */
export interface Verification {
  readonly finding: Finding;
  readonly outcome: 'fixed' | 'still there' | 'could not tell';
  readonly why?: string;
}

/** The places that prove the findings of a report, as URLs on `target`, each once, in the report's order. */
export function seedsOf(report: Report, target: URL): string[] {
  const urls = report.findings.flatMap(({ location, related }) =>
    [location, ...related].flatMap(({ url }) => url ?? []),
  );
  const moved = urls.filter((url) => URL.canParse(url)).map((url) => onto(target, new URL(url)));
  return [...new Set(moved)];
}

/**
 * Whether a probe is about a place where its check found something. A nonsense twin in the same folder, or in one above it, stays with it:
 * what is served there proves nothing unless the twin is not.
 */
export function provesAgain(report: Report): (check: { readonly id: string }, probe: Probe) => boolean {
  const places = new Map<string, Set<string>>();
  for (const { check, location, related } of report.findings) {
    const known = places.get(check) ?? new Set();
    places.set(check, known);
    for (const path of [location, ...related].flatMap(pathsOf)) known.add(path);
  }
  return ({ id }, probe) => {
    if (probe.kind === 'handshake') return true;
    const path = pathOf(probe.kind === 'pair' ? probe.a.url : probe.request.url);
    const paths = places.get(id) ?? new Set();
    if (paths.has(path)) return true;
    return isNonexistent(path) && [...paths].some((place) => place.startsWith(folderOf(path)));
  };
}

/** As the document writes it, and as it was asked. */
const pathsOf = ({ path, url }: Pick<ReportLocation, 'path' | 'url'>): string[] => [
  ...(path === undefined ? [] : [path]),
  ...(url === undefined ? [] : [pathOf(url)]),
];

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The same path and query where the service answers now. A path that begins with two slashes names no other host. */
export function onto(target: URL, { pathname, search }: URL): string {
  const at = new URL(target);
  [at.pathname, at.search] = [pathname, search];
  return at.href;
}

/**
 * Reads the new report against the old one. Fixed only when the check could look and the place was answered; a finding that
 * went away together with its place, or with its check's ability to look, is one that nobody can tell. `given`: the names of the credentials
 * that the user gave this time; what was found in one that is not among them was not looked at.
 */
export function verificationsOf(old: Report, now: Report, given: ReadonlySet<string> = new Set()): Verification[] {
  const still = new Set(now.findings.map(({ fingerprint }) => fingerprint));
  const outcomes = new Map(now.checks.map((outcome) => [outcome.id, outcome]));
  const answered: ReadonlySet<string> = new Set(
    now.coverage.ledger
      .filter(({ status }) => status !== undefined && !inTrouble(status))
      .flatMap(({ method, path }) => [path, `${method} ${path}`]),
  );
  return old.findings.map((finding): Verification => {
    if (still.has(finding.fingerprint)) return { finding, outcome: 'still there' };
    const { source, name = '' } = finding.location;
    if (source === 'cookie' && !given.has(name))
      return { finding, outcome: 'could not tell', why: 'it concerns a credential that was not given this time' };
    const check = outcomes.get(finding.check);
    if (check === undefined) return { finding, outcome: 'could not tell', why: 'this version has no such check' };
    if (check.status === 'unknown')
      return { finding, outcome: 'could not tell', why: check.reason ?? 'the check had too little evidence' };
    const paths = pathsOf(finding.location);
    const { method = 'GET' } = finding.location;
    const isAnswered = (path: string): boolean => answered.has(changes(method) ? `${method} ${path}` : path);
    if (paths.length > 0 && !paths.some(isAnswered))
      return { finding, outcome: 'could not tell', why: 'its request got no usable response' };
    return { finding, outcome: 'fixed' };
  });
}

/** What changes something is answered for itself: that its path is read says nothing of it. */
const changes = (method: string): boolean => !isSafeMethod(method);

const inTrouble = (status: number): boolean => [429, 500, 502, 503, 504].includes(status);
