import { responseKind } from '../derive/access/response-kind.ts';
import { distinctiveOf, isNearlyAll } from '../derive/document/document-elsewhere.ts';
import { headerOf } from '../derive/page.ts';
import { urlOf } from '../derive/place.ts';
import { type Wall, wallOf } from '../derive/response/walls.ts';
import type { ApiDocument } from '../model/document.ts';
import type { Evidence, Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Coverage, LedgerLine } from '../model/report.ts';
import { count, own, quote, type Said, say } from '../model/said.ts';
import type { TargetContext } from '../model/terms.ts';
import { parseHttpUrl } from '../parse/uri.ts';
import { shareOfChecks } from './coverage.ts';
import { policy } from './policy.ts';
import type { Verdict } from './run.ts';

/** What decides whether there is a grade. */
export interface Ground {
  readonly evidence: Evidence;
  readonly verdicts: readonly Verdict[];
  readonly coverage: Coverage;
  readonly context?: TargetContext | undefined;
  /** The target that could not be reached, and why. */
  readonly unreached?: { readonly why: Said } | undefined;
}

/**
 * Why there is no grade and what to do about it, in a sentence; undefined where enough of the API was judged. Files hold keys or do not, and
 * a document alone says what is promised, not what is served: neither is ground for a grade.
 */
export function whyNoGrade({ evidence, verdicts, coverage, context, unreached }: Ground): Said | undefined {
  const { surface, texts, logs, source, exchanges, document } = evidence;
  if (source.ok && !logs.ok && !surface.ok && !document.ok && unreached === undefined)
    return own('source code is judged by its findings, not graded; give the URL of the API as well');
  if (texts.ok) return own('files are searched for keys, not graded');
  if (unreached !== undefined) return say`the target could not be reached (${unreached.why})`;
  if (!surface.ok && logs.ok)
    return own('logs alone are not graded; give the URL of the API or recorded traffic as well');
  if (!surface.ok) return own('no live target was scanned; give the URL of the API');
  const scene: Scene = {
    surface: surface.value,
    coverage,
    exchanges: exchanges.ok ? exchanges.value : [],
    document: document.ok ? document.value : undefined,
  };
  if (isSurfaceJudged(coverage)) return whyTooFewChecks(shareOfChecks(verdicts, context));
  if (surface.value.recorded?.isAlone === true) return recordedTooLittle(coverage);
  return REASONS.map((reason) => reason(scene)).find((why) => why !== undefined) ?? tooLittle(coverage);
}

/** Enough of what may be read responded, and enough of what is known showed content. */
const isSurfaceJudged = ({ operations, reached, judged, readable, ledger }: Coverage): boolean =>
  reached > 0 &&
  judged >= readable * policy.minimumSurface.answered &&
  reached >= (operations - offersIn(ledger)) * policy.minimumSurface.content;

const LISTED = new Set(['mcp', 'graphql', 'soap', 'odata', 'json-rpc', 'grpc-web']);

/** What a protocol lists and openbrick never calls: the list itself is the content. */
const offersIn = (ledger: Coverage['ledger']): number =>
  ledger.filter(({ source, outcome }) => LISTED.has(source) && outcome === 'not-asked').length;

function whyTooFewChecks(share: number): Said | undefined {
  return share < policy.minimumCoverage
    ? say`too few checks had enough evidence (${Math.round(share * 100)} % of their weight); --max-requests and --max-time allow more`
    : undefined;
}

const recordedTooLittle = ({ operations, reached }: Coverage): Said =>
  say`the recording shows too little of the API: ${reached} of ${count(operations, 'known operation')} returned content; record more of it, or scan the live service`;

interface Scene {
  readonly surface: Surface;
  readonly coverage: Coverage;
  readonly exchanges: readonly Exchange[];
  readonly document: ApiDocument | undefined;
}

type Reason = (scene: Scene) => Said | undefined;

/** What the target itself returned, redirects included: the first requests of a scan. */
const given = ({ surface, exchanges }: Scene): Exchange | undefined =>
  exchanges.find(({ request }) => request.method === 'GET' && request.url === surface.target);

const isMost = ({ ledger }: Coverage, ...outcomes: readonly LedgerLine['outcome'][]): boolean => {
  const requested = ledger.filter(
    ({ outcome }) => !['not-asked', 'static', 'document', 'redirected'].includes(outcome),
  );
  return (
    requested.length > 0 && requested.filter(({ outcome }) => outcomes.includes(outcome)).length * 2 > requested.length
  );
};

const behindWall: Reason = (scene) => {
  if (!isMost(scene.coverage, 'blocked')) return undefined;
  const walls = scene.exchanges.flatMap((exchange) => wallOf(exchange) ?? []);
  const [first] = walls;
  return first && WALL_WORDS[first.kind](first, scene);
};

const WALL_WORDS: Readonly<Record<Wall['kind'], (wall: Wall, scene: Scene) => Said>> = {
  challenge: ({ by }) =>
    say`${by} in front of the service blocked the scan; allow its user agent or address, or scan the service behind it`,
  host: ({ by }, { surface }) => {
    const { hostname } = new URL(surface.target);
    return say`the application rejects the host name ${quote(hostname, 100)} (${by}); ${otherName(surface)}`;
  },
  default: ({ by }, { surface }) =>
    say`${by} has no service under the name ${quote(new URL(surface.target).hostname, 100)} and shows its default page; scan the name or port of the service`,
};

/** Which name to try: a service on this machine is commonly set up for `localhost`. */
function otherName({ target }: Surface): Said {
  const url = new URL(target);
  const isOurs = /^(?:127\.[\d.]{1,12}|\[::1\]|0\.0\.0\.0)$/.test(url.hostname);
  if (!isOurs) return own('scan it under a host name that it is configured for');
  url.hostname = 'localhost';
  return say`it may respond to localhost only: scan ${quote(url.href, 200)}`;
}

const leadsAway: Reason = (scene) => {
  const { surface, coverage } = scene;
  if (coverage.judged > 0) return undefined;
  const first = given(scene)?.id;
  const hops = surface.operations.filter(({ source }) => source === 'redirect').map(({ exchange }) => exchange);
  const to = scene.exchanges
    .filter(({ id }) => id === first || hops.includes(id))
    .flatMap((exchange) => locationOf(exchange) ?? [])
    .find((url) => isElsewhere(new URL(surface.target), url));
  return to && say`the target redirects to ${quote(to.origin + to.pathname, 200)}; scan that instead`;
};

function locationOf(exchange: Exchange): URL | undefined {
  const { status } = exchange.response;
  const location = headerOf(exchange, 'location');
  if (status < 300 || status > 399 || location === undefined) return undefined;
  return parseHttpUrl(location, urlOf(exchange));
}

/** Outside of the site that is scanned: another host, or another port where one is named. */
const isElsewhere = (target: URL, url: URL): boolean =>
  url.hostname !== target.hostname || (url.origin !== target.origin && url.port + target.port !== '');

const documentElsewhere: Reason = ({ coverage, document }) => {
  const all = coverage.ledger.filter(({ documented, outcome }) => documented && outcome !== 'not-asked');
  const { requested: sent, absent } = distinctiveOf(
    all,
    ({ path }) => path,
    ({ outcome }) => ['absent', 'shell', 'static', 'document'].includes(outcome),
  );
  if (document === undefined || !isNearlyAll(sent.length, absent.length)) return undefined;
  return say`${absent.length} of ${count(sent.length, 'documented operation')} that were requested are not at this address; give their base URL, or their document with --spec`;
};

const wantsCredentials: Reason = ({ coverage }) => {
  if (!isMost(coverage, 'refused')) return undefined;
  const refused = coverage.judged - coverage.reached;
  const others =
    coverage.signedIn > 0
      ? own('the given credentials gave access to too little; give others with')
      : own('give them with');
  return say`${refused} of ${count(coverage.exercised, 'operation')} require credentials; ${others} --bearer, --cookie, --basic or --header`;
};

/** An empty service has nothing to show: below a template only an id that exists shows anything. */
const wantsIds: Reason = ({ coverage }) => {
  const { judged, readable, ledger } = coverage;
  const unknown = ledger.filter(
    ({ documented, path, outcome }) => documented && path.includes('{') && ['absent', 'rejected'].includes(outcome),
  );
  if (unknown.length === 0 || unknown.length * 2 <= readable - judged) return undefined;
  return say`${unknown.length} of ${count(readable, 'operation')} that may be read need the ID or name of an object, and no response showed one; scan a service that contains some data, with credentials (--header) where they are needed to see it`;
};

/** Nothing but an error is known. */
const rootInError: Reason = (scene) => {
  const status = given(scene)?.response.status ?? 0;
  return status >= 500 && scene.coverage.operations <= 1
    ? say`the target returned ${status}, and nothing else is known about it; scan again when it works, or ${GIVE_MORE}`
    : undefined;
};

const meetsErrors: Reason = ({ coverage }) =>
  isMost(coverage, 'trouble')
    ? own(
        'most operations returned server errors or hit a rate limit; scan again when the server works, more slowly with --rate',
      )
    : undefined;

const onlyUserInterface: Reason = (scene) => {
  const { coverage, surface } = scene;
  const isInterface = coverage.ledger.some(({ outcome }) => outcome === 'shell' || outcome === 'static');
  const isEverywhere = surface.nonexistent.some(({ catchAll }) => catchAll);
  if (coverage.reached > 0 || (!isInterface && !isEverywhere)) return undefined;
  const seen = isEverywhere
    ? own('every path returns the same page, and no API was seen')
    : own('only the files of a user interface were seen, and no API');
  return say`${seen}; ${GIVE_MORE}`;
};

const GIVE_MORE = own('give its document with --spec, or its base URL');

const onlyDocument: Reason = ({ coverage }) =>
  coverage.operations <= 1 && coverage.reached === 0 && coverage.ledger.some(({ outcome }) => outcome === 'document')
    ? own(
        'only the API document was seen, and no operation that may be requested; --allow-writes sends the others, on a service that may be changed',
      )
    : undefined;

const rootOnly: Reason = (scene) => {
  const first = given(scene);
  if (first === undefined || scene.coverage.reached > 0 || scene.coverage.documented > 0) return undefined;
  const kind = responseKind(first, scene.surface);
  if (kind === 'empty') return say`the target returned no content, and nothing else is known about it; ${GIVE_MORE}`;
  const { status } = first.response;
  return status < 400
    ? undefined
    : say`the target returned ${status}, and nothing else is known about it; ${GIVE_MORE}`;
};

const REASONS: readonly Reason[] = [
  behindWall,
  leadsAway,
  documentElsewhere,
  wantsCredentials,
  wantsIds,
  rootInError,
  meetsErrors,
  onlyDocument,
  onlyUserInterface,
  rootOnly,
];

function tooLittle({ operations, judged, readable, reached, ledger }: Coverage): Said {
  if (operations === 0) return say`no operation of an API is known; ${GIVE_MORE}`;
  if (judged < readable * policy.minimumSurface.answered) {
    const missed = ledger.filter(({ outcome }) => outcome === 'not-asked').length;
    const advice =
      missed * 2 > operations
        ? own('--max-requests and --max-time allow more')
        : own("give the API's document with --spec, credentials with --header, or its base URL");
    return say`${judged} of ${count(readable, 'operation')} that may be read returned content or required credentials; ${advice}`;
  }
  return say`${reached} of ${count(operations, 'known operation')} returned content; --header gives credentials, --allow-writes sends the rest on a service that may be changed`;
}
