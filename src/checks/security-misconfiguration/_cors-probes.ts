import { headerOf, isPage, isSuccess, mediaTypeOf } from '../../derive/page.ts';
import { urlOf } from '../../derive/place.ts';
import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import { type CorsHeaders, parseCors } from '../../parse/cors.ts';
import { isJson } from '../../parse/media-type.ts';

/** An origin that a browser could send, and the hole that its acceptance shows. */
interface ForeignOrigin {
  readonly id: string;
  readonly origin: string;
  readonly hole: Said;
}

/** Origins derived from the target: each finds another mistake in how an allow-list is compared. */
export function originsFor(target: string): ForeignOrigin[] {
  const { protocol, hostname, host } = new URL(target);
  const port = host.slice(hostname.length);
  const isName = !/^[\d.]+$|^\[/.test(hostname);
  const dotted = hostname.lastIndexOf('.');
  const lookAlike =
    isName && dotted > 0 ? `${hostname.slice(0, dotted)}x${hostname.slice(dotted + 1)}.stranger.example` : undefined;
  return [
    { id: 'stranger', origin: 'https://stranger.example', hole: own('any origin is accepted') },
    { id: 'suffix', origin: `${protocol}//${hostname}.stranger.example`, hole: own('only the beginning is compared') },
    { id: 'prefix', origin: `${protocol}//stranger${hostname}${port}`, hole: own('only the end is compared') },
    ...(lookAlike === undefined
      ? []
      : [
          {
            id: 'look-alike',
            origin: `${protocol}//${lookAlike}`,
            hole: own('a dot of the pattern matches any character'),
          },
        ]),
    ...(isName
      ? [
          {
            id: 'sub-domain',
            origin: `${protocol}//stranger.${hostname}${port}`,
            hole: own('every sub-domain is accepted, including one that an attacker takes over'),
          },
        ]
      : []),
    ...(protocol === 'https:'
      ? [
          {
            id: 'plain-http',
            origin: `http://${host}`,
            hole: own('the same host over plain HTTP is accepted, which anyone on the network path can impersonate'),
          },
        ]
      : []),
  ];
}

/** Places beyond the target that are requested with an untrusted origin and `null` only. */
const MORE_PLACES = 8;

/** Where to send probes: the target, then what returned success, data before pages and pages before files. */
export function placesFor({ surface, exchanges }: Facts<'surface' | 'exchanges'>): string[] {
  const responses = exchanges.filter((exchange) => isSuccess(exchange) && exchange.request.method === 'GET');
  const urls = [...responses].sort((a, b) => kindOf(a) - kindOf(b)).map(({ request }) => request.url);
  return [...new Set([surface.target, ...urls])].slice(0, 1 + MORE_PLACES);
}

/** 0 for data, whose reading by other sites matters most; the API's own description is none. */
function kindOf(exchange: Exchange): number {
  if (/(?:openapi|swagger|api-docs)/i.test(urlOf(exchange).pathname)) return 2;
  if (isJson(mediaTypeOf(exchange))) return 0;
  return isPage(exchange) ? 1 : 2;
}

const probe = (id: string, url: string, origin: string, cookie = false): RequestProbe => ({
  kind: 'request',
  id,
  risk: 'read',
  anonymous: true,
  request: {
    method: 'GET',
    url,
    headers: [['Origin', origin], ...(cookie ? ([['Cookie', 'openbrick=1']] as const) : [])],
  },
});

/** Derived origins at the target, an untrusted origin everywhere; once with a cookie, as some servers respond only then. */
export function foreignOriginProbes(facts: Facts<'surface' | 'exchanges'>): RequestProbe[] {
  const [target = facts.surface.target, ...others] = placesFor(facts);
  return [
    ...originsFor(target).map(({ id, origin }) => probe(`0 ${id}`, target, origin)),
    probe('0 with-cookie', target, 'https://stranger.example', true),
    ...others.map((url, i) => probe(`${i + 1} stranger`, url, 'https://stranger.example')),
  ];
}

export const nullProbes = (facts: Facts<'surface' | 'exchanges'>): RequestProbe[] =>
  placesFor(facts).map((url, i) => probe(`${i} null`, url, 'null'));

/** A probe with the CORS part of its response; only responses that a script could make use of. */
export interface Attempt {
  readonly probe: RequestProbe;
  readonly exchange: Exchange;
  readonly cors: CorsHeaders;
}

export const attemptsOf = (probes: readonly RequestProbe[], results: ProbeResults): Attempt[] =>
  probes.flatMap((each) => {
    const exchange = results.exchange(each.id);
    return exchange === undefined ? [] : [{ probe: each, exchange, cors: parseCors(exchange.response.headers) }];
  });

/** What other sites may read without the visitor's credentials: the same whether the server says `*` or names the origin of the request. */
export function openRead(
  { exchange, cors }: Attempt,
  keyHeaders: readonly string[],
): { severity: Severity; what: Said } {
  if (headerOf(exchange, 'set-cookie') !== undefined)
    return { severity: 'medium', what: own('a response that sets a cookie') };
  const carriesKeys = cors.allowHeaders.some(
    (name) => /^authorization$|(?:^|-)(?:api-?key|token)$/.test(name) || keyHeaders.includes(name),
  );
  return carriesKeys
    ? { severity: 'low', what: own('responses to requests with a key in a header; a page must already have the key') }
    : { severity: 'info', what: own('this response without credentials') };
}

/** An allowed origin in words, with the hole that lets it in, and how bad it is: high where it reads as the visitor. */
export function allowedTo(
  attempt: Attempt,
  { origin, hole }: { readonly origin: Said; readonly hole?: Said },
  keyHeaders: readonly string[],
): { severity: Severity; message: Said } {
  const why = hole === undefined ? own('.') : say`: ${hole}.`;
  if (attempt.cors.allowCredentials)
    return { severity: 'high', message: say`${origin} is allowed, with credentials${why}` };
  const { severity, what } = openRead(attempt, keyHeaders);
  return { severity, message: say`${origin} is allowed, without credentials${why} It may read ${what}.` };
}

export const originOf = ({ request }: RequestProbe): string =>
  request.headers?.find(([name]) => name === 'Origin')?.[1] ?? '';
