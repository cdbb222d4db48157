import { GRAPHQL, mentionedEndpoints } from '../../derive/document/mentioned-endpoints.ts';
import { isGraphqlPath, isGraphqlResponseToGet, isPersistedCall } from '../../derive/graphql/recognised.ts';
import { headerListOf, htmlOf, mediaTypeOf } from '../../derive/page.ts';
import { urlOf } from '../../derive/place.ts';
import { nonexistentIn } from '../../derive/response/nonexistent.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { isScript } from '../../parse/media-type.ts';
import { scriptStrings } from '../../parse/script-strings.ts';
import { candidate } from '../survey/candidate.ts';
import { redirectOf } from '../survey/links.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { inScope, plainUrl } from '../wire/scope.ts';

/** Where frameworks put it, the most common first. */
const GUESSES = [
  '/graphql',
  '/graphql/',
  '/api/graphql',
  '/query',
  '/v1/graphql',
  '/gql',
  '/graphql/v1',
  '/api/gql',
] as const;
/** A GET and an OPTIONS each. */
const ROOM_FOR_GUESSES = 2 * (GUESSES.length + 1);

export interface EndpointSearch {
  readonly surveyor: Surveyor;
  readonly target: URL;
  /** URLs that the user gave, the target among them. */
  readonly given: readonly string[];
  readonly document?: ApiDocument | undefined;
  /** Where the paths that are only guessed lie; undefined where nothing is to be guessed. */
  readonly guessBelow?: { readonly origin: string; readonly bound: string };
}

/**
 * URLs to which a GraphQL query may be sent: named by the user, by a document, a link or a script, recognised by the response to a GET, or
 * guessed and shown by GET or OPTIONS to be more than a nonexistent path.
 */
export async function findEndpoints(search: EndpointSearch): Promise<readonly string[]> {
  const seen = [
    ...named(search),
    ...recognised(search.surveyor),
    ...mentionedEndpoints(search.surveyor.exchanges(), { ...search, origin: search.target.origin }, GRAPHQL),
    ...mentioned(search),
  ].filter((url) => !isPageAt(url, search.surveyor));
  const known = [...new Set(seen.flatMap((url) => endpointAt(url, search.target) ?? []))].filter((url) =>
    search.surveyor.wants(new URL(url).pathname),
  );
  return known.length > 0 ? known : guessed(search);
}

function endpointAt(url: string, target: URL): string | undefined {
  const plain = plainUrl(url);
  return plain !== undefined && inScope(target, plain) ? plain.origin + plain.pathname : undefined;
}

/** What the user, the document, a link or a redirect names; a page that is only about GraphQL is left out. */
function named({ given, surveyor }: EndpointSearch): string[] {
  const pages = new Map(surveyor.exchanges().map((exchange) => [exchange.id, exchange]));
  const operations = surveyor.ledger
    .operations()
    .filter(({ exchange }) => !isOrdinaryPage(pages.get(exchange ?? '')))
    .map(({ url }) => url);
  return [...given, ...operations].filter((url) => isGraphqlPath(plainUrl(url)?.pathname ?? ''));
}

/** A page about GraphQL is linked as "GraphQL", too. */
const isPageAt = (url: string, surveyor: Surveyor): boolean =>
  surveyor.exchanges().some((exchange) => exchange.request.url === url && isOrdinaryPage(exchange));

const isOrdinaryPage = (exchange: Exchange | undefined): boolean =>
  exchange !== undefined && htmlOf(exchange) !== undefined && !isGraphqlResponseToGet(exchange);

const recognised = (surveyor: Surveyor): string[] =>
  surveyor
    .exchanges()
    .filter(isGraphqlResponseToGet)
    .filter((exchange) => !isNotFound(exchange, surveyor) || urlOf(exchange).pathname === '/')
    .map(({ request }) => request.url);

/** Texts of scripts that are the path or the URL of an endpoint, whatever the script does with them. */
function mentioned({ surveyor }: EndpointSearch): string[] {
  return surveyor
    .exchanges()
    .flatMap((exchange) =>
      scriptsOf(exchange).flatMap((text) =>
        /graphql|gql|apollo|urql|persistedQuery/i.test(text)
          ? [...pathsIn(text), ...clientsIn(text), ...persistedIn(text, exchange.request.url)].flatMap(
              (value) => plainUrl(value, exchange.request.url)?.href ?? [],
            )
          : [],
      ),
    );
}

const PATH_OR_URL = /^(?:https?:\/)?\/[\w./:-]{1,200}$/;

const pathsIn = (script: string): string[] =>
  scriptStrings(script).flatMap(({ value }) => (PATH_OR_URL.test(value) && isGraphqlPath(value) ? [value] : []));

/** `new ApolloClient({ uri: "/backend/data" })`, `createClient({ url: … })`, `new GraphQLClient("/backend/data")`. */
const CLIENT =
  /\b(?:ApolloClient|HttpLink|createHttpLink|createUploadLink|GraphQLClient|GraphQLWsLink|urql|createClient)\s{0,5}\(\s{0,5}(?:\{\s{0,5}(?:uri|url)\s{0,5}:\s{0,5})?["'`]([^"'`\s]{1,200})["'`]/g;

const clientsIn = (script: string): string[] =>
  [...script.matchAll(CLIENT)].flatMap(([, value = '']) => (PATH_OR_URL.test(value) ? [value] : []));

/** URLs of stored operations, which clients with persisted queries send by GET. */
const persistedIn = (script: string, base: string): string[] =>
  scriptStrings(script).flatMap(({ value }) => {
    const url = value.includes('extensions=') && value.length < LONGEST_URL ? plainUrl(value, base) : undefined;
    return url !== undefined && isPersistedCall(url.href) ? [url.href] : [];
  });

const LONGEST_URL = 2000;

export const scriptsOf = (exchange: Exchange): readonly string[] =>
  isScript(mediaTypeOf(exchange))
    ? [exchange.response.body]
    : (htmlOf(exchange)?.scripts ?? []).flatMap(({ text }) => (text === '' ? [] : [text]));

async function guessed({ surveyor, guessBelow }: EndpointSearch): Promise<readonly string[]> {
  if (guessBelow === undefined || surveyor.room() < ROOM_FOR_GUESSES) return [];
  const { origin, bound } = guessBelow;
  const places = [
    ...new Set([...(bound === '/' ? [] : GUESSES.slice(0, 1).map((path) => bound.slice(0, -1) + path)), ...GUESSES]),
  ];
  const urls = places.filter(surveyor.wants).map((path) => origin + path);
  const responses = await surveyor.requestQuietly(urls.map((url) => candidate(url, 'well-known')));
  const there = urls.flatMap((url, at) => shownBy(responses[at], url, surveyor) ?? []);
  if (there.length > 0) return there;
  const others = urls.filter((_, at) => !isContent(responses[at], surveyor));
  return shownByOptions(others, origin, surveyor);
}

/** What GET reads is an ordinary operation. */
const isContent = (exchange: Exchange | undefined, surveyor: Surveyor): boolean =>
  exchange !== undefined && exchange.response.status < 300 && !isNotFound(exchange, surveyor);

/** Where a GET shows that something is there: the path itself, or its twin with a slash at its end. */
function shownBy(exchange: Exchange | undefined, url: string, surveyor: Surveyor): string | undefined {
  if (exchange === undefined || isNotFound(exchange, surveyor) || isOrdinaryPage(exchange)) return undefined;
  const to = redirectOf(exchange);
  if (to !== undefined) return to === `${url}/` ? to : undefined;
  const { status } = exchange.response;
  // Content that does not complain about a missing query is that of something else: `/query` may be a search.
  if (status < 300 && !isGraphqlResponseToGet(exchange)) return undefined;
  return status < 500 && status !== 404 ? url : undefined;
}

/** Routes for POST alone return for GET what a path that does not exist returns, and something else for OPTIONS. */
async function shownByOptions(urls: readonly string[], origin: string, surveyor: Surveyor): Promise<readonly string[]> {
  const asOptions = (url: string) => ({
    ...candidate(url, 'well-known'),
    method: 'OPTIONS',
    request: { method: 'OPTIONS', url },
  });
  const [nothing, ...responses] = await surveyor.requestQuietly(
    [origin + nonexistentIn('/api/'), ...urls].map(asOptions),
  );
  if (nothing === undefined) return [];
  return urls.filter((_, at) => {
    const exchange = responses[at];
    return exchange !== undefined && isRoute(exchange) && shapeOf(exchange) !== shapeOf(nothing);
  });
}

/**
 * A route that does not know OPTIONS is refused by its method; `Allow` then names the methods of the first of several routes at most (Starlette). Where
 * OPTIONS has a response, and its methods lack POST, no query is accepted.
 */
function isRoute(exchange: Exchange): boolean {
  const { status } = exchange.response;
  const allowed = headerListOf(exchange, 'allow');
  return status === 405 || (status < 300 && (allowed === undefined || /(?:^|[\s,])POST(?:$|[\s,])/i.test(allowed)));
}
