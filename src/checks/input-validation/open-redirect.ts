import { headerOf } from '../../derive/page.ts';
import { isOfOrigin, pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { parseHttpUrl, pathWords } from '../../parse/uri.ts';

/** A host that is reserved (RFC 2606 section 3). */
const OTHER_HOST = 'stranger.example';

/** Parameters that give applications the next address, without signs and case. */
const NAMES = new Set(
  'next nexturl url u r uri return returnto returnurl returnuri redirect redirectto redirecturl redirecturi redir continue continueto dest destination goto go to target forward callback callbackurl backurl back rurl successurl ref'.split(
    ' ',
  ),
);
/** Tried together where a response redirects and no such parameter is known. */
const GUESSED = [
  'next',
  'url',
  'return',
  'returnTo',
  'return_to',
  'redirect',
  'redirect_uri',
  'redirect_to',
  'continue',
  'dest',
  'goto',
  'u',
  'r',
];

const MOST_PARAMETERS = 5;
const MOST_GUESSED = 4;

interface Target {
  readonly url: string;
  /** Undefined: all that could be guessed, at once. */
  readonly parameter: string | undefined;
}

export default defineCheck({
  id: 'open-redirect',
  category: 'input-validation',
  severity: 'medium',
  title: 'Open redirect through a parameter',
  why: 'A link that begins with the trusted name leads to a page of an attacker, which helps to steal passwords, and OAuth codes where a redirect URI may be such a link.',
  fix: 'Accept only paths of your own site: parse the value, compare its origin with your own, and redirect everything else to a fixed page. Comparing the beginning of the text is not enough (`//host`, `/\\host`).',
  fixes: {
    django:
      '`url_has_allowed_host_and_scheme(next, allowed_hosts={request.get_host()}, require_https=request.is_secure())` before `redirect(next)`.',
    flask:
      'Resolve with `urljoin(request.host_url, value)` and compare `urlsplit(...).netloc` with `request.host` before `redirect(...)`; refuse backslashes.',
    fastapi:
      'Resolve with `urljoin(str(request.base_url), value)` and compare `urlsplit(...).netloc` before `RedirectResponse(...)`; refuse backslashes.',
    starlette:
      'Resolve with `urljoin(str(request.base_url), value)` and compare `urlsplit(...).netloc` before `RedirectResponse(...)`; refuse backslashes.',
    actix: 'Resolve with `url::Url::join` on your own base and compare `origin()` before the `LOCATION` header is set.',
    express: 'Compare `new URL(value, base).origin === base` before `res.redirect(...)`.',
  },
  notes:
    'The Location is resolved against the request by the WHATWG URL rules, as browsers do it. A redirect to a fixed other site, or to a path that only contains the value, is not reported.',
  cwe: [601],
  owasp: ['API8:2023'],
  references: [
    'https://url.spec.whatwg.org/#url-parsing',
    'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
  ],
  needs: ['exchanges', 'surface'],
  plan: (facts) => targetsOf(facts).flatMap((target) => probesFor(target, facts.surface.target)),
  judge(facts, results) {
    const targets = targetsOf(facts);
    if (targets.length === 0) return notApplicable(own('no redirect that depends on a parameter was seen'));
    return targets.flatMap((target) => observe(target, facts.surface.target, results));
  },
});

function observe(target: Target, site: string, results: ProbeResults): Observation[] {
  const led = probesFor(target, site).flatMap((probe) => {
    const exchange = results.exchange(probe.id);
    return exchange !== undefined && leadsAway(exchange) ? [exchange] : [];
  });
  const [first] = led;
  if (first === undefined) return [];
  const parameter = target.parameter === undefined ? own('a parameter') : say`the parameter ${quote(target.parameter)}`;
  const location = quote(headerOf(first, 'location') ?? '', 80);
  return [
    {
      at: placeIn(first, { part: 'header', name: 'location' }),
      message: say`The redirect follows ${parameter}: ${location} is another site.${howMany(led.length, target)}`,
      mark: `${pathOf(first)} ${target.parameter ?? 'guessed'}`,
      ...(target.parameter !== undefined && { cause: target.parameter }),
      proof: { exchange: first.id, excerpt: say`Location: ${location}` },
    },
  ];
}

const howMany = (n: number, { parameter }: Target): Said =>
  parameter === undefined ? own('') : say` ${n} of ${FORMS.length} payloads redirected off-site.`;

/** By the rules that browsers follow: the host that the Location, resolved against the request, has. */
function leadsAway(exchange: Exchange): boolean {
  const { status } = exchange.response;
  const location = headerOf(exchange, 'location');
  if (status < 300 || status > 399 || location === undefined) return false;
  const host = parseHttpUrl(location, exchange.request.url)?.hostname;
  return host === OTHER_HOST || host?.endsWith(`.${OTHER_HOST}`) === true;
}

/** Each slips past another mistaken comparison. */
const FORMS: readonly ((site: URL) => string)[] = [
  () => `https://${OTHER_HOST}/`,
  () => `//${OTHER_HOST}/`,
  () => `/\\${OTHER_HOST}/`,
  () => `https:${OTHER_HOST}`,
  ({ hostname }) => `https://${hostname}@${OTHER_HOST}/`,
];

function probesFor({ url, parameter }: Target, site: string): RequestProbe[] {
  const values = FORMS.map((form) => form(new URL(site)));
  const [plain = ''] = values;
  const requests =
    parameter === undefined ? [withAll(url, plain)] : values.map((value) => withOne(url, parameter, value));
  return requests.map((to) => ({ kind: 'request', id: to, risk: 'read', request: { method: 'GET', url: to } }));
}

function withOne(url: string, parameter: string, value: string): string {
  const to = new URL(url);
  to.searchParams.set(parameter, value);
  return to.href;
}

function withAll(url: string, value: string): string {
  const to = new URL(url);
  for (const name of GUESSED) to.searchParams.set(name, value);
  return to.href;
}

function targetsOf({ exchanges, surface }: Facts<'exchanges' | 'surface'>): Target[] {
  const reads = exchanges.filter(
    ({ request, origin }) => origin === 'live' && request.method === 'GET' && isOfOrigin(request.url, surface.origin),
  );
  const requested = reads.flatMap(({ request }) => named(request.url, [...new URL(request.url).searchParams.keys()]));
  const offered = surface.operations
    .filter(({ method, exchange }) => method === 'GET' && exchange !== undefined)
    .flatMap(({ url, parameters }) => named(url, parameters));
  const known = firstOf([...requested, ...offered]).slice(0, MOST_PARAMETERS);
  const paths = new Set(known.map(({ url }) => new URL(url).pathname));
  const guessed = reads
    .filter((exchange) => redirects(exchange) && !paths.has(pathOf(exchange)))
    .map(({ request }): Target => ({ url: request.url, parameter: undefined }));
  return [...known, ...firstOf(guessed).slice(0, MOST_GUESSED)];
}

const named = (url: string, parameters: readonly string[]): Target[] =>
  parameters
    .filter((name) => NAMES.has(name.toLowerCase().replace(/[^a-z]/g, '')))
    .map((parameter) => ({ url, parameter }));

/** One of each path and parameter. */
const firstOf = (targets: readonly Target[]): Target[] =>
  [
    ...new Map(
      targets.toReversed().map((target) => [`${new URL(target.url).pathname} ${target.parameter ?? ''}`, target]),
    ).values(),
  ].toReversed();

/** Where a response goes on by itself, or a sign-in will. */
const redirects = (exchange: Exchange): boolean =>
  (exchange.response.status >= 300 && exchange.response.status < 400 && headerOf(exchange, 'location') !== undefined) ||
  (exchange.response.status === 200 &&
    pathWords(pathOf(exchange)).some((word) => word === 'login' || word === 'signin'));
