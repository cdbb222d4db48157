import { headerListOf, headerOf, isRefusal, isSuccess } from '../../derive/page.ts';
import { isOfOrigin, pathOf, placeIn } from '../../derive/place.ts';
import { requestAgain } from '../../derive/response/again.ts';
import { isStaticFile } from '../../derive/response/static-file.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, type Facts, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { list, own, quote, say } from '../../model/said.ts';

type MethodFacts = Facts<'exchanges' | 'surface'>;

/** Methods of debuggers, proxies and file servers, which an API has no use for. TRACE is listed by servers that refuse it: trace-enabled sends it. */
const NEEDLESS = new Set(['TRACK', 'DEBUG', 'CONNECT', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'LOCK', 'UNLOCK']);
/** Methods that replace or remove a file. */
const WRITING = new Set(['PUT', 'DELETE', 'PATCH']);
/** A method that no server knows (RFC 9110 section 9.1: to be refused with 501). */
const UNKNOWN = 'OPENBRICK';
const MOST_REFUSED = 4;

export default defineCheck({
  id: 'unsafe-method-allowed',
  category: 'input-validation',
  severity: 'low',
  title: 'HTTP method is allowed that should not be',
  why: 'Methods that are offered by accident are rarely protected: file methods change what is served, and a method that the authentication check does not know may bypass it.',
  fix: 'Allow the methods that the API uses, by name, at the proxy or the server, and respond with 405 to all others. Protect paths, not methods.',
  fixes: {
    django:
      '`@require_safe`, `@require_http_methods([...])`, or `http_method_names` of a view; `View` refuses unknown methods itself.',
    flask: 'Name `methods=[...]` on each route; no `request.method == "GET"` in authentication checks.',
    fastapi:
      'Use `@app.get` and the like; `app.mount` and `app.api_route` with a list of methods only where they are needed.',
    actix: 'Route by `web::get()` and the like instead of `web::to` or `default_service`.',
    express: 'Route by `app.get` and the like; `app.all` and `app.use` also take methods that are not known.',
  },
  notes:
    'Found in the `Allow` header: methods of file servers, proxies and debuggers, and writing methods for static files. With --allow-writes, reads are also sent with an unknown method: high where a path that refuses GET returns content then. `Access-Control-Allow-Methods` and TRACE are not reported, and neither are PUT, PATCH and DELETE for paths of the API. Requests: OPTIONS for the target and for one static file.',
  cwe: [650, 749],
  owasp: ['API8:2023', 'API5:2023'],
  references: ['RFC 9110 section 9', 'RFC 9110 section 10.2.1'],
  needs: ['exchanges', 'surface'],
  plan: (facts) => [...optionsProbes(facts), ...unknownProbes(facts)],
  judge(facts, results) {
    const requested = optionsProbes(facts).flatMap(({ id }) => results.exchange(id) ?? []);
    return [
      ...[...facts.exchanges, ...requested].flatMap((exchange) => inAllow(exchange, facts)).toSorted(byMethods),
      ...refusedReads(facts).flatMap((read) => accepted(read, facts, results)),
    ];
  },
});

function optionsProbes({ exchanges, surface }: MethodFacts): RequestProbe[] {
  const file = exchanges.find(
    (exchange) =>
      exchange.request.method === 'GET' &&
      isOfOrigin(exchange.request.url, surface.origin) &&
      isSuccess(exchange) &&
      isStaticFile(exchange),
  );
  const urls = [surface.target, ...(file === undefined ? [] : [file.request.url])];
  return [...new Set(urls)].map((url) => ({
    kind: 'request',
    id: `OPTIONS ${url}`,
    risk: 'read',
    request: { method: 'OPTIONS', url },
  }));
}

/** A file server lists other methods for a folder, a file and nothing at all: the longest list speaks for all. */
const byMethods = (a: Observation, b: Observation): number => (b.mark ?? '').length - (a.mark ?? '').length;

function inAllow(exchange: Exchange, { surface }: MethodFacts): Observation[] {
  if (!isOfOrigin(exchange.request.url, surface.origin)) return [];
  const allow = headerListOf(exchange, 'allow') ?? headerOf(exchange, 'public') ?? '';
  const methods = [
    ...new Set(
      allow
        .slice(0, 500)
        .split(',')
        .map((method) => method.trim().toUpperCase()),
    ),
  ];
  const isFile = isStaticFile(exchange) && /\.\w{1,12}$/.test(pathOf(exchange).slice(-40));
  const found = methods.filter((method) => NEEDLESS.has(method) || (isFile && WRITING.has(method)));
  if (found.length === 0) return [];
  const words = list(found.map((method) => quote(method, 20)));
  return [
    {
      at: placeIn(exchange, { part: 'header', name: 'allow' }),
      message: say`The ${own('`Allow`')} header of ${quote(pathOf(exchange), 100)} lists ${words}.`,
      confidence: 'firm',
      mark: found.join(' '),
      cause: 'allow',
      proof: { exchange: exchange.id, excerpt: say`Allow: ${quote(allow, 120)}` },
    },
  ];
}

/** Reads that refuse a visitor without credentials; sent with another method only where the user allows writes. */
const refusedReads = ({ exchanges, surface }: MethodFacts): Exchange[] =>
  surface.writes
    ? [
        ...new Map(
          exchanges
            .filter(
              (each) =>
                each.request.method === 'GET' &&
                each.identity === 'anonymous' &&
                isOfOrigin(each.request.url, surface.origin) &&
                isRefusal(each),
            )
            .map((each) => [each.request.url, each]),
        ).values(),
      ].slice(0, MOST_REFUSED)
    : [];

const TIMES = ['first', 'again'] as const;

const unknownProbes = (facts: MethodFacts): RequestProbe[] =>
  refusedReads(facts).flatMap((read) => {
    const request = requestAgain(read);
    if (request === undefined) return [];
    return [UNKNOWN, 'GET'].flatMap((method) =>
      TIMES.map(
        (time): RequestProbe => ({
          kind: 'request',
          id: `${method} ${time} ${read.request.url}`,
          risk: 'write',
          anonymous: true,
          fresh: true,
          request: { ...request, method },
        }),
      ),
    );
  });

/** GET is refused twice, and the unknown method returns content twice. */
function accepted(read: Exchange, { surface }: MethodFacts, results: ProbeResults): Observation[] {
  const responsesTo = (method: string): (Exchange | undefined)[] =>
    TIMES.map((time) => results.exchange(`${method} ${time} ${read.request.url}`));
  const opened = responsesTo(UNKNOWN);
  const [first] = opened;
  if (first === undefined || !responsesTo('GET').every((each) => each !== undefined && isRefusal(each))) return [];
  if (!opened.every((each) => each !== undefined && contentOf(each, surface) === 'content')) return [];
  return [
    {
      at: placeIn(first, { part: 'status' }),
      severity: 'high',
      title: own('Authentication is bypassed by an unknown HTTP method'),
      message: say`Without credentials ${quote(`GET ${pathOf(read)}`, 100)} returns ${read.response.status}, and the method ${own(`\`${UNKNOWN}\``)} returns ${first.response.status} with content, twice.`,
      harm: 'data',
      mark: `unknown method ${pathOf(read)}`,
      cause: 'unknown method',
      proof: { exchange: first.id },
    },
  ];
}
