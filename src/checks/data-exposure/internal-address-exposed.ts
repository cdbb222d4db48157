import { cookiesSeen, markOfCookie, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import { tracebacksIn } from '../../derive/debug/tracebacks-seen.ts';
import { isPage } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isDescription } from '../../derive/response/description.ts';
import {
  type Internal,
  internalNames,
  localPaths,
  privateAddresses,
} from '../../derive/response/internal-addresses.ts';
import { loopbackUrls, loopbackUrlsIn } from '../../derive/response/loopback-urls.ts';
import { isManual } from '../../derive/response/manual.ts';
import { isLocal } from '../../derive/response/public-url.ts';
import { isScriptFile, sourceMapOf } from '../../derive/response/scripts-seen.ts';
import { isSensitiveFile } from '../../derive/secrets/sensitive-files.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, list, own, quote, say } from '../../model/said.ts';
import { oncePer } from '../../parse/once-per.ts';
import { remembered } from '../../parse/remembered.ts';

type Surface = Facts<'surface'>['surface'];

const MOST_SHOWN = 4;
const MAX_BODY = 512 * 1024;

export default defineCheck({
  id: 'internal-address-exposed',
  category: 'data-exposure',
  severity: 'low',
  title: 'Internal address in response',
  why: 'Private addresses, internal host names and file system paths reveal the internal structure, which helps with attacks such as server-side request forgery.',
  fix: 'Remove such headers at the proxy, return public URLs, and keep host names and paths in the logs.',
  fixes: {
    django:
      'Build URLs from `request.build_absolute_uri()` with `USE_X_FORWARDED_HOST` and the right `ALLOWED_HOSTS` instead of from the host name of the machine.',
    flask:
      'Wrap the app in `ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)` and build URLs by `url_for(..., _external=True)`.',
    fastapi: 'Start uvicorn with `--proxy-headers --forwarded-allow-ips` and build URLs by `request.url_for(...)`.',
    starlette: 'Start uvicorn with `--proxy-headers --forwarded-allow-ips` and build URLs by `request.url_for(...)`.',
    actix: 'Build URLs from a configured base; do not put `HttpRequest::app_config().host()` in responses.',
    express: "`app.set('trust proxy', 1)` and build URLs from `req.hostname`.",
  },
  notes:
    'With `--public-url`, URLs of other services on loopback count. The address of the target itself, loopback otherwise, networks (10.0.0.0/8), version numbers and names that every installation has (host.docker.internal) are not reported; nor are manuals, whose addresses are examples, and stack traces and debug pages, which have their own checks. BIG-IP cookies are decoded.',
  cwe: [200, 497],
  owasp: ['API8:2023'],
  references: ['RFC 1918', 'https://my.f5.com/manage/s/article/K6917'],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    if (facts.exchanges.length === 0) return notApplicable(own('no response was seen'));
    return [
      ...facts.exchanges.flatMap((exchange) => [
        ...inHeaders(exchange, facts.surface),
        ...inBody(exchange, facts.surface),
      ]),
      ...inCookies(facts),
    ];
  },
  spares: ({ exchanges, surface }) =>
    isLocal(surface) && exchanges.some((exchange) => namesLoopback(exchange, surface)),
});

/** Headers in which the client's own address comes back, or that say where we are allowed from. */
const PASSED_OVER =
  /^(?:set-cookie2?|via|x-client-ip|x-real-ip|x-forwarded-for|content-security-policy.{0,12}|access-control-.{1,40}|report-to|date|etag)$/i;

const inHeaders = (exchange: Exchange, surface: Surface): Observation[] =>
  exchange.response.headers
    .filter(([name]) => !PASSED_OVER.test(name))
    .flatMap(([name, value]) => {
      const loopback = surface.publicUrl === undefined ? [] : loopbackUrlsIn(value, surface);
      const inner = foreign(inValue(value), exchange, surface);
      const found = [...inner, ...loopback];
      return found.length === 0
        ? []
        : [
            {
              at: placeIn(exchange, { part: 'header', name: name.toLowerCase() }),
              message: say`The header ${quote(name)} contains ${shown(found)}.`,
              cause: `header ${name.toLowerCase()}`,
              proof: { exchange: exchange.id },
            },
          ];
    });

/** The same few values come with every response. */
const inValue = remembered((value) => [...privateAddresses(value, 'value'), ...internalNames(value, 'value')]);

function inBody(exchange: Exchange, surface: Surface): Observation[] {
  if (!isToBeRead(exchange)) return [];
  const text = exchange.response.body.slice(0, MAX_BODY);
  const loopback = surface.publicUrl === undefined || isScriptFile(exchange) ? [] : loopbackUrls(exchange, surface);
  const found = [...foreign(readBody(exchange, text), exchange, surface), ...loopback];
  return found.length === 0
    ? []
    : [
        {
          at: placeIn(exchange, { part: 'body' }),
          message: say`The response contains ${shown(found)}.`,
          cause: `body ${found[0]?.text}`,
          confidence: isScriptFile(exchange) ? 'tentative' : 'firm',
          proof: { exchange: exchange.id },
        },
      ];
}

/** What other checks report, and examples in manuals, are left to them. */
const isToBeRead = oncePer(
  (exchange: Exchange): boolean =>
    exchange.response.body !== '' &&
    !isDescription(exchange) &&
    debugPageOf(exchange) === undefined &&
    !isManual(exchange) &&
    tracebacksIn(exchange).length === 0 &&
    !isSensitiveFile(exchange),
);

const namesLoopback = (exchange: Exchange, surface: Surface): boolean =>
  (isToBeRead(exchange) && !isScriptFile(exchange) && loopbackUrls(exchange, surface).length > 0) ||
  exchange.response.headers.some(
    ([name, value]) => !PASSED_OVER.test(name) && loopbackUrlsIn(value, surface).length > 0,
  );

function readBody(exchange: Exchange, text: string): Internal[] {
  const map = sourceMapOf(exchange);
  if (map !== undefined) return localPaths(map.sources.join('\n'));
  if (isScriptFile(exchange)) return [...privateAddresses(text, 'code'), ...internalNames(text, 'code')];
  // A page may be about paths; a response for programs is not.
  const paths = isPage(exchange) && exchange.response.status < 400 ? [] : localPaths(text);
  return [...privateAddresses(text, 'text'), ...internalNames(text, 'text'), ...paths];
}

/** Without what we requested and where we are: on a private network those are no secret of the target's. */
function foreign(found: readonly Internal[], { request }: Exchange, { target, reach }: Surface): readonly Internal[] {
  if (found.length === 0) return found;
  const { hostname } = new URL(target);
  const sent = request.headers.map(([, value]) => value).join('\n');
  return found.filter(
    ({ text, isClient }) =>
      text !== hostname &&
      !text.endsWith(`.${hostname}`) &&
      !request.url.includes(text) &&
      !sent.includes(text) &&
      !(isClient && reach !== 'public'),
  );
}

const shown = (found: readonly Internal[]) => {
  const texts = [...new Set(found.map(({ text }) => text))];
  const first = list(texts.slice(0, MOST_SHOWN).map((text) => quote(text)));
  return texts.length > MOST_SHOWN
    ? say`${count(texts.length, 'internal address', 'internal addresses')}, among them ${first}`
    : first;
};

const inCookies = (facts: Facts<'exchanges' | 'surface' | 'keys'>): Observation[] =>
  cookiesSeen(facts)
    .filter(({ deletion, opened }) => !deletion && opened.format?.id === 'big-ip' && opened.confidence === 'certain')
    .map((cookie) => ({
      at: placeOfCookie(cookie),
      message: say`The persistence cookie ${quote(cookie.line.name)} contains the address of the server behind the load balancer: ${quote(String(cookie.opened.entries[0]?.value ?? ''))}.`,
      mark: markOfCookie(cookie),
      proof: { exchange: cookie.exchange.id },
    }));
