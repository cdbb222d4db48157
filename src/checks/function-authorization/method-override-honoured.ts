import { isSuccess, jsonOf } from '../../derive/page.ts';
import { isOfOrigin, pathOf, placeIn, urlOf } from '../../derive/place.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';

type OverrideFacts = Facts<'exchanges' | 'surface'>;

const HEADERS = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'] as const;
const PARAMETER = '_method';
const WAYS = [...HEADERS, PARAMETER] as const;
type Way = (typeof WAYS)[number];

const MOST_READS = 3;

export default defineCheck({
  id: 'method-override-honoured',
  category: 'function-authorization',
  severity: 'medium',
  title: 'HTTP method is overridden by a header or parameter',
  why: 'What a proxy, a firewall or a rule lets through as one method arrives as another: rules by method, such as "no DELETE from outside", do not hold, and forms of other sites reach operations that forms cannot call.',
  fix: 'Switch method override off. Where old clients need it, accept it for POST only, for a list of methods, and apply authorization after it.',
  fixes: {
    django: 'Remove middleware that sets `request.method` from a header or from `_method`.',
    flask: 'Remove the WSGI middleware that sets `REQUEST_METHOD` from `X-HTTP-Method-Override`.',
    fastapi: 'Remove the ASGI middleware that sets `scope["method"]` from a header.',
    actix: 'Remove the middleware that calls `head_mut().method = …`.',
    express:
      "Remove `app.use(methodOverride(...))`; where it must stay: `methodOverride('X-HTTP-Method-Override', { methods: ['POST'] })` behind authorization.",
  },
  notes:
    'Only with --allow-writes. A read that works is sent as POST, which must be refused, and then as POST with the override `GET`, by header and by `_method` in the query: found when the response is that of the read, twice. No other method is asked for, so nothing is changed by the override itself.',
  cwe: [436, 650],
  owasp: ['API5:2023', 'API8:2023'],
  references: [
    'https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/',
    'RFC 9110 section 9.1',
  ],
  needs: ['exchanges', 'surface'],
  plan: (facts) => readsOf(facts).flatMap(probesFor),
  judge(facts, results) {
    if (!facts.surface.writes) return notApplicable(own('it sends POST requests, and --allow-writes was not given'));
    const reads = readsOf(facts);
    if (reads.length === 0) return notApplicable(own('no read of data was seen'));
    return reads.flatMap((read) => observe(read, results));
  },
});

/** Reads of data whose path was not seen to take POST. */
function readsOf({ exchanges, surface }: OverrideFacts): Exchange[] {
  if (!surface.writes) return [];
  const posted = new Set(
    surface.operations.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url).pathname),
  );
  const reads = exchanges.filter(
    (exchange) =>
      exchange.origin === 'live' &&
      exchange.request.method === 'GET' &&
      isOfOrigin(exchange.request.url, surface.origin) &&
      jsonOf(exchange) !== undefined &&
      contentOf(exchange, surface) === 'content' &&
      !posted.has(pathOf(exchange)),
  );
  return [...new Map(reads.map((read) => [pathOf(read), read])).values()].slice(0, MOST_READS);
}

const TIMES = ['first', 'again'] as const;
const plainId = (read: Exchange): string => `POST ${pathOf(read)}`;
const idOf = (read: Exchange, way: Way, time: string): string => `${way} ${time} ${pathOf(read)}`;

const probesFor = (read: Exchange): RequestProbe[] => [
  {
    kind: 'request',
    id: plainId(read),
    risk: 'write',
    fresh: true,
    request: { method: 'POST', url: read.request.url },
  },
  ...WAYS.flatMap((way) => TIMES.map((time) => overriding(read, way, idOf(read, way, time)))),
];

function overriding(read: Exchange, way: Way, id: string): RequestProbe {
  const url = new URL(urlOf(read));
  if (way === PARAMETER) url.searchParams.set(PARAMETER, 'GET');
  const headers = way === PARAMETER ? {} : { headers: [[way, 'GET'] as const] };
  const request = { method: 'POST', url: url.href, ...headers };
  return { kind: 'request', id, risk: 'write', fresh: true, overridesMethod: true, request };
}

function observe(read: Exchange, results: ProbeResults): Observation[] {
  const plain = results.exchange(plainId(read));
  if (plain === undefined || isSuccess(plain) || shapeOf(plain) === shapeOf(read)) return [];
  const isRead = (exchange: Exchange | undefined): exchange is Exchange =>
    exchange !== undefined && isSuccess(exchange) && shapeOf(exchange) === shapeOf(read);
  const honoured = WAYS.filter((way) => TIMES.every((time) => isRead(results.exchange(idOf(read, way, time)))));
  const [first] = honoured;
  const shown = first && results.exchange(idOf(read, first, 'first'));
  if (first === undefined || shown === undefined) return [];
  return [
    {
      at: placeIn(shown, { part: first === PARAMETER ? 'url' : 'header', name: first }),
      message: say`${quote(`POST ${pathOf(read)}`, 100)} returns ${plain.response.status}, and with ${wordsOf(first)} the response of GET, twice.`,
      mark: first,
      cause: first,
      proof: { exchange: shown.id },
    },
  ];
}

const wordsOf = (way: Way): Said =>
  way === PARAMETER ? own('`_method=GET` in the query') : say`the header ${own(`\`${way}: GET\``)}`;
