import { inBodies, inQueries, type PointFacts, type UrlPoint } from '../../derive/document/url-points.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ProbeResult } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

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
    'Each parameter that accepts a URL gets an address with a marker, in GET requests that are known to work otherwise; at most 8 requests. With --allow-writes also each property of a JSON body that may be a URL, in POST requests that the scan sent; at most 6. On loopback it is a listener of openbrick on 127.0.0.1, and a finding is certain: the request with the marker arrived. Elsewhere `--callback URL` names your own server: the finding is info and tentative, and names the marker to look for in its log. Without either nothing is sent.',
  cwe: [918],
  owasp: ['API7:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
  ],
  needs: ['exchanges', 'surface'],
  plan: (facts) => (canBeCalled(facts) ? pointsOf(facts).map(({ probe }) => probe) : []),
  judge(facts, results) {
    const points = pointsOf(facts);
    if (points.length === 0)
      return notApplicable(own('no read has a parameter that accepts a URL, and no JSON body that was sent has one'));
    if (!canBeCalled(facts))
      return notApplicable(own('the target is not on loopback, and --callback names no address of yours'));
    return points.flatMap((point) => observe(point, results.result(point.probe.id)));
  },
});

const canBeCalled = ({ surface }: PointFacts): boolean =>
  surface.reach === 'loopback' || surface.callback !== undefined;

/** A parameter, first of reads, then of JSON bodies. */
const pointsOf = (facts: PointFacts): readonly UrlPoint[] => [...inQueries(facts), ...inBodies(facts)];

function observe({ parameter, part, probe }: UrlPoint, result: ProbeResult | undefined): Observation[] {
  const exchange = result?.ok ? result.exchanges[0] : undefined;
  const callback = result?.ok ? result.callback : undefined;
  if (exchange === undefined || callback === undefined || callback.fetched === false) return [];
  const { pathname } = urlOf(exchange);
  const operation = quote(`${probe.request.method} ${pathname}`, 100);
  const where = own(part === 'url' ? 'parameter' : 'property');
  const at = placeIn(exchange, { part, name: parameter });
  const found = { at, mark: `${pathname} ${parameter}`, cause: parameter, proof: { exchange: exchange.id } };
  if (callback.fetched === undefined)
    return [
      {
        ...found,
        severity: 'info',
        confidence: 'tentative',
        title: own('URL parameter was sent your callback address'),
        message: say`The ${where} ${quote(parameter)} of ${operation} was sent ${quote(callback.url, 200)}. If a request with this path arrives there, the server fetches URLs from requests.`,
      },
    ];
  const marker = callback.url.slice(callback.url.lastIndexOf('/') + 1);
  const isPassedOn = exchange.response.body.includes(`openbrick-fetched-${marker}`);
  return [
    {
      ...found,
      message: say`The server fetched the URL in the ${where} ${quote(parameter)} of ${operation}: its request arrived at openbrick's own address.${isPassedOn ? own(' The response contains what was fetched.') : own('')}`,
    },
  ];
}
