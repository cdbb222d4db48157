import { MCP, mentionedEndpoints } from '../../derive/document/mentioned-endpoints.ts';
import { isMcpResponse } from '../../derive/mcp/sdk.ts';
import { headerListOf, htmlOf } from '../../derive/page.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { isWithin } from '../survey/bound.ts';
import { existingEndpoints } from '../survey/guessed-endpoints.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { plainUrl } from '../wire/scope.ts';

/** Where servers put it by default: the SDKs' examples, the older transport with events, Next.js, Gradio. */
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
  readonly document?: ApiDocument | undefined;
  /** Whether paths that nothing names may be tried. */
  readonly guesses: boolean;
}

/**
 * Endpoints that may speak MCP: given by the user, documented, linked, named in a header or in JSON, recognised by a response, or guessed where GET or OPTIONS brought
 * something else than the page of nonexistent paths. Five at most.
 */
export async function findEndpoints(surveyor: Surveyor, places: Places): Promise<readonly string[]> {
  const { given, origin, bound, guesses } = places;
  const named = [...given, ...surveyor.ledger.operations().map(({ url }) => url)].filter(isNamed);
  const recognised = surveyor.exchanges().filter(isMcpResponse);
  const pages = new Set(surveyor.exchanges().flatMap((each) => (htmlOf(each) === undefined ? [] : [each.request.url])));
  const mentioned = mentionedEndpoints(surveyor.exchanges(), places, MCP).filter((url) => !pages.has(url));
  const known = unique([...recognised.map(({ request }) => request.url), ...named, ...mentioned], origin);
  const unknown = guessesBelow(origin, bound).filter((url) => !known.includes(url));
  const tried = guesses
    ? await existingEndpoints(surveyor, unknown, (each) => isMcpResponse(each) || isStream(each))
    : [];
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

const isStream = (exchange: Exchange): boolean =>
  exchange.response.status === 200 && (headerListOf(exchange, 'content-type') ?? '').startsWith('text/event-stream');
