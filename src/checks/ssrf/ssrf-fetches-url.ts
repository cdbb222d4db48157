import { isOfOrigin, placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import { type Answer, CALLBACK, type CallbackProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { isFetched } from './_fetched-names.ts';

const MOST_POINTS = 6;

export default defineCheck({
  id: 'ssrf-fetches-url',
  category: 'ssrf',
  severity: 'high',
  title: 'Server fetches a URL from the request',
  why: 'The server requests whatever address a caller gives it, with its own place in the network: cloud metadata, databases and services that only it can reach (server-side request forgery).',
  fix: 'Allow a fixed list of hosts. Where any host must be allowed: resolve the name once, refuse loopback, private and link-local addresses, connect to the address that was tested, and apply the same test to redirects.',
  fixes: {
    django:
      'Check the host against a list before `requests.get(...)`, and pass `allow_redirects=False`; `advocate` or a proxy such as smokescreen for arbitrary hosts.',
    flask:
      'Check the host against a list before `requests.get(...)`, and pass `allow_redirects=False`; `advocate` or a proxy such as smokescreen for arbitrary hosts.',
    fastapi:
      'Check the host against a list before `httpx.get(...)` (`follow_redirects=False`); a transport that refuses private addresses for arbitrary hosts.',
    actix:
      '`reqwest::Client::builder().redirect(Policy::none())` with a resolver that refuses private addresses (`dns_resolver`).',
    express:
      'Check the host against a list before `fetch(...)` (`redirect: "error"`); `ssrf-req-filter` or `request-filtering-agent` for arbitrary hosts.',
  },
  notes:
    'Each parameter that accepts a URL gets an address with a marker, in GET requests that are known to work otherwise; at most 6 requests. On loopback it is a listener of openbrick on 127.0.0.1, and a finding is certain: the request with the marker arrived. Elsewhere `--callback URL` names your own server: the finding is info and tentative, and names the marker to look for in its log. Without either nothing is sent.',
  cwe: [918],
  owasp: ['API7:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
  ],
  needs: ['exchanges', 'surface'],
  plan: (facts) => (canBeCalled(facts) ? pointsOf(facts).map(probeOf) : []),
  judge(facts, answers) {
    const points = pointsOf(facts);
    if (points.length === 0) return notApplicable(own('no read has a parameter that accepts a URL'));
    if (!canBeCalled(facts))
      return notApplicable(own('the target is not on loopback, and --callback names no address of yours'));
    return points.flatMap((point) => observe(point, answers.answer(probeOf(point).id)));
  },
});

type PointFacts = Facts<'exchanges' | 'surface'>;

interface Point {
  readonly url: string;
  readonly parameter: string;
}

const canBeCalled = ({ surface }: PointFacts): boolean =>
  surface.reach === 'loopback' || surface.callback !== undefined;

/** Parameters of reads that were sent, in the URL or known to be accepted; each of a path once. */
function pointsOf({ exchanges, surface }: PointFacts): Point[] {
  const live = exchanges.filter(
    ({ origin, request }) => origin === 'live' && request.method === 'GET' && isOfOrigin(request.url, surface.origin),
  );
  const sent = live.flatMap((exchange) =>
    [...urlOf(exchange).searchParams].flatMap(([name, value]) => pointOf(exchange.request.url, name, value)),
  );
  const offered = surface.operations
    .filter(
      ({ method, exchange, url }) => method === 'GET' && exchange !== undefined && isOfOrigin(url, surface.origin),
    )
    .flatMap(({ url, parameters }) => parameters.flatMap((name) => pointOf(url, name)));
  const first = new Map(
    [...sent, ...offered].toReversed().map((point) => [`${new URL(point.url).pathname} ${point.parameter}`, point]),
  );
  return [...first.values()].toReversed().slice(0, MOST_POINTS);
}

const pointOf = (url: string, parameter: string, value = ''): Point[] =>
  isFetched(parameter, /^https?:\/\//i.test(value) ? 'uri' : undefined) ? [{ url, parameter }] : [];

function probeOf({ url, parameter }: Point): CallbackProbe {
  const to = new URL(url);
  to.searchParams.delete(parameter);
  const query = `${to.search === '' ? '?' : `${to.search}&`}${encodeURIComponent(parameter)}=${CALLBACK}`;
  const request = { method: 'GET', url: `${to.origin}${to.pathname}${query}` };
  return { kind: 'callback', id: `${to.pathname} ${parameter}`, risk: 'read', request };
}

function observe({ parameter }: Point, answer: Answer | undefined): Observation[] {
  const exchange = answer?.ok ? answer.exchanges[0] : undefined;
  const callback = answer?.ok ? answer.callback : undefined;
  if (exchange === undefined || callback === undefined || callback.fetched === false) return [];
  const { pathname } = urlOf(exchange);
  const at = placeIn(exchange, { part: 'url', name: parameter });
  const found = { at, mark: `${pathname} ${parameter}`, cause: parameter, proof: { exchange: exchange.id } };
  if (callback.fetched === undefined)
    return [
      {
        ...found,
        severity: 'info',
        confidence: 'tentative',
        title: own('URL parameter was sent your callback address'),
        message: say`The parameter ${quote(parameter)} of ${quote(`GET ${pathname}`, 100)} was sent ${quote(callback.url, 200)}. If a request with this path arrives there, the server fetches URLs from requests.`,
      },
    ];
  const marker = callback.url.slice(callback.url.lastIndexOf('/') + 1);
  const isPassedOn = exchange.response.body.includes(`openbrick-fetched-${marker}`);
  return [
    {
      ...found,
      message: say`The server fetched the URL in the parameter ${quote(parameter)} of ${quote(`GET ${pathname}`, 100)}: its request arrived at openbrick's own address.${isPassedOn ? own(' The response contains what was fetched.') : own('')}`,
    },
  ];
}
