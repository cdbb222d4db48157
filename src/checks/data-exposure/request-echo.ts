import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import { isOfOrigin, placeIn } from '../../derive/place.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import { defineCheck, type Facts, type Observation } from '../../model/check.ts';
import { type Exchange, REMOVED } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { pathWords } from '../../parse/uri.ts';

/** Sixteen characters that no server says of its own accord. */
const IN_HEADER = 'ob7c1d9e4250a3bf';
const IN_COOKIE = 'ob41f8d06b92e57c';
const HEADER = 'X-Openbrick-Echo';
const COOKIE = 'openbrick_echo';
/** It is where a value is, not as a word of a text. */
const VALUE_REMOVED = /(?:[="'>:,{[]\s?|Bearer |Basic |Token )\(removed\)/;
const CREDENTIAL = /^(?:cookie|authorization)$/i;

/** Words of paths that show requests. */
const HINTS = new Set(
  'echo debug header headers request requests whoami info get anything cookie cookies env environment dump inspect mirror ip test status me session ping trace'.split(
    ' ',
  ),
);
const MOST_PLACES = 10;

export default defineCheck({
  id: 'request-echo',
  category: 'data-exposure',
  severity: 'medium',
  title: 'Response echoes request headers',
  why: 'What HttpOnly hides from scripts is readable in the body: an injected script, or another site where CORS allows it, can read the session cookie and the Authorization header there. Internal headers that a gateway adds are echoed too.',
  fix: 'Remove the endpoint from production. If it must stay, return named fields instead of all headers, and never Cookie or Authorization.',
  fixes: {
    django:
      'Do not return `request.headers`, `request.META` or `request.COOKIES`; name the fields that the response needs.',
    flask: 'Do not return `dict(request.headers)` or `request.cookies`; name the fields that the response needs.',
    fastapi:
      'Do not return `request.headers` or `request.cookies`; declare a `response_model` with the fields that the response needs.',
    starlette: 'Do not return `request.headers` or `request.cookies`; name the fields that the response needs.',
    actix: 'Do not format `req.headers()` into the response; name the fields that it needs.',
    express: 'Do not send `req.headers` or `req.cookies`; name the fields that the response needs.',
  },
  notes:
    'High when a cookie or an Authorization header comes back. Detected by marker values, or by the credentials that you give, which appear as `(removed)` in what was received. Where a credential is in the response and no header is echoed, the server wrote it there itself: reported as such, high for a cookie, otherwise medium. The response to TRACE is trace-enabled; debug pages are debug-enabled; errors for nonexistent paths are not reported.',
  guide: 'api-key-exposure',
  cwe: [200, 497],
  owasp: ['API8:2023', 'API3:2023'],
  references: ['RFC 6265 section 8.3', 'https://owasp.org/www-community/HttpOnly'],
  needs: ['exchanges', 'surface'],
  plan: probes,
  judge(facts, results) {
    const requested = probes(facts).flatMap(({ id }) => results.exchange(id) ?? []);
    const seen = [...facts.exchanges, ...requested].filter(
      (exchange) => !isNotFound(exchange, facts.surface) && debugPageOf(exchange) === undefined,
    );
    const echoing = new Set(seen.filter(repeatsHeader).map(({ request }) => request.url));
    return seen.flatMap((exchange) => echoIn(exchange, echoing.has(exchange.request.url)));
  },
});

const repeatsHeader = (exchange: Exchange): boolean =>
  sends(exchange, IN_HEADER) && exchange.response.body.includes(IN_HEADER);

/** `isEcho`: the same URL is known to repeat headers. */
function echoIn(exchange: Exchange, isEcho: boolean): Observation[] {
  const { body } = exchange.response;
  const header = repeatsHeader(exchange);
  const cookie = sends(exchange, IN_COOKIE) && body.includes(IN_COOKIE);
  const credentials = VALUE_REMOVED.test(body) ? credentialsIn(exchange) : [];
  if (!isEcho && !cookie && credentials.length > 0 && !isUnderItsName(body)) return [handedOut(exchange, credentials)];
  const repeated: Said[] = [
    ...(header ? [say`the header ${quote(HEADER)}`] : []),
    ...(cookie ? [own('a cookie')] : []),
    ...credentials.map((name) => say`your ${quote(name)}`),
  ];
  if (repeated.length === 0) return [];
  return [
    {
      at: placeIn(exchange, { part: 'body' }),
      message: say`The response echoes ${list(repeated)} of the request.`,
      severity: cookie || credentials.length > 0 ? 'high' : 'medium',
      proof: { exchange: exchange.id },
      cause: cookie || credentials.length > 0 ? 'credentials' : 'headers',
    },
  ];
}

/** `"Cookie": "(removed)"`, `authorization: Bearer (removed)`: what was sent is shown as a header. */
const AS_HEADER = /(?:authorization|cookie|header)s?["'\\]{0,4}\s{0,4}(?:[:=<>]|&[lg]t;)/i;
const BEFORE = 90;
const MOST_READ = 20;

const isUnderItsName = (body: string): boolean =>
  [...body.matchAll(/\(removed\)/g)]
    .slice(0, MOST_READ)
    .some(({ index }) => AS_HEADER.test(body.slice(Math.max(0, index - BEFORE), index)));

/** The server knows the credential and writes it into the response: no echo, and as readable for scripts. */
const handedOut = (exchange: Exchange, names: readonly string[]): Observation => ({
  at: placeIn(exchange, { part: 'body' }),
  title: own('Response contains the credential of its request'),
  message: say`The response contains the value of your ${list(names.map((name) => quote(name)))} where scripts of the page can read it.`,
  severity: names.includes('cookie') ? 'high' : 'medium',
  fix: own(
    'Keep the token out of pages and responses: let the browser send the HttpOnly cookie, or give the script that needs it a short-lived token with few permissions.',
  ),
  proof: { exchange: exchange.id },
  cause: 'own credential',
});

const sends = ({ request }: Exchange, marker: string): boolean =>
  request.headers.some(([, value]) => value.includes(marker));

const credentialsIn = ({ request }: Exchange): string[] =>
  request.headers
    .filter(([name, value]) => CREDENTIAL.test(name) && value.includes(REMOVED))
    .map(([name]) => name.toLowerCase());

/** The target and the places that sound like an echo first, then what else responds. */
function probes({ exchanges, surface }: Facts<'exchanges' | 'surface'>): RequestProbe[] {
  const responding = surface.operations.filter(
    ({ method, exchange, url }) => method === 'GET' && exchange !== undefined && isOfOrigin(url, surface.origin),
  );
  const hinted = responding.filter(({ path }) => pathWords(path).some((word) => HINTS.has(word)));
  const rest = responding.filter(
    (operation) => !hinted.includes(operation) && !/\.[a-z0-9]{2,5}$/i.test(operation.path),
  );
  const urls = [...new Set([...hinted, ...rest].map(({ url }) => url))].filter((url) => url !== surface.target);
  const headers = headersFor(exchanges);
  return [surface.target, ...urls.slice(0, MOST_PLACES)].map((url) => ({
    kind: 'request',
    id: url,
    risk: 'read',
    request: { method: 'GET', url, headers },
  }));
}

/** A cookie of ours would take the place of the user's: with credentials given, those are what is looked for. */
const headersFor = (exchanges: readonly Exchange[]): HeaderLine[] => {
  const signedIn = exchanges.some(({ identity }) => identity !== 'anonymous');
  return signedIn
    ? [[HEADER, IN_HEADER]]
    : [
        [HEADER, IN_HEADER],
        ['Cookie', `${COOKIE}=${IN_COOKIE}`],
      ];
};
