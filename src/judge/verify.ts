import { isNonexistent } from '../derive/response/nonexistent.ts';
import type { AccessResult } from '../model/identity.ts';
import type { Probe } from '../model/probe.ts';
import type { CheckOutcome, Finding, Report, ReportLocation } from '../model/report.ts';
import { isSafeMethod } from '../parse/safe-method.ts';

/** What became of a finding when its proof was requested again. */
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

/** As the document writes it, and as it was requested. */
const pathsOf = ({ path, url }: Pick<ReportLocation, 'path' | 'url'>): string[] => [
  ...(path === undefined ? [] : [path]),
  ...(url === undefined ? [] : [pathOf(url)]),
];

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The same path and query where the service is now. A path that begins with two slashes names no other host. */
export function onto(target: URL, { pathname, search }: URL): string {
  const at = new URL(target);
  [at.pathname, at.search] = [pathname, search];
  return at.href;
}

/** What the user gave for looking again. */
export interface LookedWith {
  /** The names of the credentials. */
  readonly credentials: ReadonlySet<string>;
  /** The checks that compare what several users can read. */
  readonly comparing: ReadonlySet<string>;
  readonly allowsWrites: boolean;
}

/**
 * Reads the new report against the old one. A finding is fixed only if its check could look, its place returned something, and what it was found on still exists;
 * otherwise the result is unknown. A finding in a credential that was not given this time was not looked at.
 */
export function verificationsOf(old: Report, now: Report, looked: LookedWith = NOTHING_GIVEN): Verification[] {
  const still = new Set(now.findings.map(({ fingerprint }) => fingerprint));
  const context = { now, looked, outcomes: new Map(now.checks.map((outcome) => [outcome.id, outcome])) };
  const unknown = placesIn(now.coverage.ledger);
  return old.findings.map((finding): Verification => {
    if (still.has(finding.fingerprint)) return { finding, outcome: 'still there' };
    const whyOfPlace = looked.comparing.has(finding.check) ? whyOfComparison : unknown;
    const why = whyOfCheck(finding, context) ?? whyOfPlace(finding, context);
    return why === undefined ? { finding, outcome: 'fixed' } : { finding, outcome: 'could not tell', why };
  });
}

const NOTHING_GIVEN: LookedWith = { credentials: new Set(), comparing: new Set(), allowsWrites: false };

interface Context {
  readonly now: Report;
  readonly looked: LookedWith;
  readonly outcomes: ReadonlyMap<string, CheckOutcome>;
}

function whyOfCheck({ check: id, location }: Finding, { looked, outcomes }: Context): string | undefined {
  const { source, name = '' } = location;
  if (source === 'cookie' && !looked.credentials.has(name))
    return 'it concerns a credential that was not given this time';
  const check = outcomes.get(id);
  if (check === undefined) return 'this version has no such check';
  return check.status === 'unknown' ? (check.reason ?? 'the check had too little evidence') : undefined;
}

/** What was shown with several users is looked at with several users only, and what was shown on an object that a scan made, on another one. */
function whyOfComparison(finding: Finding, { now, looked }: Context): string | undefined {
  if (now.authorization === undefined) return 'it was shown with several users; --identity names them';
  const { method = 'GET', path } = finding.location;
  const isCompared = now.authorization.rows
    .filter(
      ({ operation, object, owner }) =>
        operation === `${method} ${path}` && (object === undefined || owner !== undefined),
    )
    .some(({ results }) => Object.values(results).filter((result) => KNOWN.has(result)).length > 1);
  if (isCompared) return undefined;
  return isOfMade(finding) && !looked.allowsWrites
    ? 'it was shown on an object that the scan made and removed; --allow-writes makes another one'
    : 'its operation could not be compared again';
}

const KNOWN: ReadonlySet<AccessResult> = new Set(['read', 'part', 'refused', 'absent']);

/** Its object was in the response to a request that changes something. */
const isOfMade = ({ location, related }: Finding): boolean =>
  !changes(location.method ?? 'GET') &&
  related.some(({ source, method = 'GET' }) => source === 'live' && changes(method));

/** Why a place of the old report has no result, by what it returned now. */
function placesIn(ledger: Report['coverage']['ledger']): (finding: Finding) => string | undefined {
  const usable = ledger.filter(({ status }) => status !== undefined && !inTrouble(status));
  const wordsOf = (entries: typeof ledger) =>
    new Set(entries.flatMap(({ method, path }) => [path, `${method} ${path}`]));
  const responding = wordsOf(usable);
  const existing = wordsOf(usable.filter(({ status }) => status !== 404 && status !== 410));
  return ({ location }) => {
    const { method = 'GET' } = location;
    const paths = pathsOf(location);
    const isIn = (known: ReadonlySet<string>) =>
      paths.some((path) => known.has(changes(method) ? `${method} ${path}` : path));
    if (paths.length === 0) return undefined;
    if (!isIn(responding)) return 'its request got no usable response';
    return paths.some(namesObject) && !isIn(existing) ? 'the object that it was found on is gone' : undefined;
  };
}

/** A template of a document, or a segment in the form of an ID. */
const namesObject = (path: string): boolean => /\{|\/(?:\d{1,20}|[0-9a-f]{8}-?[0-9a-f-]{8,40})(?:\/|$)/i.test(path);

/** What changes something is judged by itself: that its path is read says nothing of it. */
const changes = (method: string): boolean => !isSafeMethod(method);

const inTrouble = (status: number): boolean => [429, 500, 502, 503, 504].includes(status);

/** Paths of the collections in which a scan made the objects that findings were shown on, as URLs of the old report. */
export const collectionsOf = ({ findings }: Report): ReadonlySet<string> =>
  new Set(
    findings
      .filter(isOfMade)
      .flatMap(({ related }) =>
        related.filter(({ method = 'GET' }) => changes(method)).map(({ url = '' }) => pathOf(url)),
      ),
  );
