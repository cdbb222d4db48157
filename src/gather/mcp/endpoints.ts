import { isMcpAnswer } from '../../derive/mcp/sdk.ts';
import { isNotFound } from '../../derive/not-found.ts';
import { headerListOf, isSuccess } from '../../derive/page.ts';
import type { Exchange } from '../../model/exchange.ts';
import { isWithin } from '../bound.ts';
import { plainUrl } from '../scope.ts';
import type { Surveyor } from '../surveyor.ts';

/** Where servers put it without being told: the SDKs' examples, the older transport with events, Next.js, Gradio. */
const GUESSES: readonly string[] = ['mcp', 'sse', 'api/mcp', 'gradio_api/mcp/'];

/** A path of this name is an MCP endpoint, or was one: `/mcp`, `/api/mcp/`, `/mcp/sse`, `/weather-mcp`. */
const NAMED = /(?:^|[/._-])mcp\/?(?:sse|stream|http)?\/?$/i;

const MOST = 5;

export interface Places {
  readonly origin: string;
  /** The path below which the scan stays, with a slash at its end. */
  readonly bound: string;
  /** URLs that the user named. */
  readonly given: readonly string[];
  /** Whether paths that nothing names may be tried. */
  readonly guesses: boolean;
}

/**
 * Endpoints that may speak MCP: given by the user, documented, linked, recognised by a response, or guessed where GET or OPTIONS brought
 * something else than the page of nonexistent paths. Five at most.
 */
export async function findEndpoints(surveyor: Surveyor, places: Places): Promise<readonly string[]> {
  const { given, origin, bound, guesses } = places;
  const named = [...given, ...surveyor.ledger.operations().map(({ url }) => url)].filter(isNamed);
  const recognised = surveyor.exchanges().filter(isMcpAnswer);
  const known = unique([...recognised.map(({ request }) => request.url), ...named], origin);
  const tried = guesses ? await tryGuesses(surveyor, guessesBelow(origin, bound), known) : [];
  return unique([...known, ...tried], origin)
    .filter((url) => surveyor.wants(new URL(url).pathname))
    .slice(0, MOST);
}

const isNamed = (url: string): boolean => NAMED.test((plainUrl(url)?.pathname ?? '').slice(-200));

/** Without query, each once, on the origin that is scanned. A trailing slash is kept: some servers redirect to it, some away from it. */
function unique(urls: readonly string[], origin: string): string[] {
  const plain = urls.flatMap((url) => plainUrl(url) ?? []).filter((url) => url.origin === origin);
  const bare = new Map(plain.map((url) => [url.pathname.replace(/\/$/, ''), url.origin + url.pathname]));
  return [...bare.values()];
}

const guessesBelow = (origin: string, bound: string): string[] =>
  GUESSES.map((path) => bound + path)
    .filter((path) => isWithin(bound, path))
    .map((path) => origin + path);

async function tryGuesses(
  surveyor: Surveyor,
  guesses: readonly string[],
  known: readonly string[],
): Promise<readonly string[]> {
  const wanted = guesses.filter((url) => !known.includes(url) && surveyor.wants(new URL(url).pathname));
  const seen = new Set(surveyor.exchanges().map(({ request }) => request.url));
  const asked: (Exchange | undefined)[] = [];
  for (const url of wanted) if (!seen.has(url)) asked.push(await surveyor.send({ method: 'GET', url }, {}));
  const all = [...surveyor.exchanges().filter(({ request }) => request.method === 'GET'), ...asked];
  const there = wanted.filter((url) =>
    all.some((exchange) => exchange?.request.url === url && isEndpointLike(exchange, surveyor)),
  );
  const others = wanted.filter((url) => !there.includes(url));
  return [...there, ...(await takingPosts(surveyor, others))];
}

/** A page, a redirect or any other content is no endpoint; a refusal, a stream and a demand for credentials may be one. */
function isEndpointLike(exchange: Exchange, surveyor: Pick<Surveyor, 'nobody'>): boolean {
  const { status } = exchange.response;
  if (isNotFound(exchange, surveyor)) return false;
  return isMcpAnswer(exchange) || isStream(exchange) || [400, 401, 403, 405, 406, 415].includes(status);
}

const isStream = (exchange: Exchange): boolean =>
  exchange.response.status === 200 && (headerListOf(exchange, 'content-type') ?? '').startsWith('text/event-stream');

/** Servers that have no GET there name POST in their response to OPTIONS, and not for a path that does not exist. */
async function takingPosts(surveyor: Surveyor, urls: readonly string[]): Promise<readonly string[]> {
  const [first] = urls;
  if (first === undefined) return [];
  const nothing = new URL('/openbrick-nothing-here', first).href;
  const baseline = await surveyor.send({ method: 'OPTIONS', url: nothing }, {});
  if (baseline === undefined || takesPost(baseline)) return [];
  const taking: string[] = [];
  for (const url of urls) {
    const answer = await surveyor.send({ method: 'OPTIONS', url }, {});
    if (answer !== undefined && takesPost(answer)) taking.push(url);
  }
  return taking;
}

const takesPost = (exchange: Exchange): boolean =>
  (isSuccess(exchange) || exchange.response.status === 405) &&
  `${headerListOf(exchange, 'allow') ?? ''},${headerListOf(exchange, 'access-control-allow-methods') ?? ''}`
    .toUpperCase()
    .split(/[\s,]/)
    .includes('POST');
