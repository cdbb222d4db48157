import type { Exchange } from '../../model/exchange.ts';
import { headerValue } from '../../parse/header-lines.ts';
import { oncePer } from '../../parse/once-per.ts';
import { headerOf } from '../page.ts';
import { urlOf } from '../place.ts';
import { type Listing, listingIn, listingsIn } from './listing.ts';
import { messageEndpoint, streamSession } from './older-transport.ts';
import { SESSION_HEADER } from './requests.ts';
import { type McpSdk, type ServerInfo, sdkOf, serverIn } from './sdk.ts';

/** A listing and the exchange that brought it. */
export interface Listed extends Listing {
  readonly exchange: Exchange;
}

/** One MCP endpoint, by all that was seen of it. */
export interface McpServer {
  /** Origin and path. */
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  readonly info?: ServerInfo;
  readonly sdk?: McpSdk;
  readonly listings: readonly Listed[];
  /** Ids of the sessions that were opened, in order, with the exchange. */
  readonly sessions: readonly { readonly id: string; readonly exchange: Exchange }[];
}

/** The MCP servers that were contacted: each responded with a description of itself or with a listing. */
export const mcpServers = oncePer((exchanges: readonly Exchange[]): readonly McpServer[] =>
  endpointsIn(exchanges).flatMap(([url, own]) => {
    const info = own.map(serverIn).find((each) => each !== undefined);
    const listings = own.flatMap((exchange) =>
      listingsIn(exchange).map((listing): Listed => ({ ...listing, exchange })),
    );
    if (info === undefined && listings.length === 0) return [];
    const sdk = own.map(sdkOf).find((each) => each !== undefined);
    return [{ url, exchanges: own, listings, sessions: sessionsIn(own), ...(info && { info }), ...(sdk && { sdk }) }];
  }),
);

/**
 * Endpoints that were sent messages of the protocol, with all exchanges of their path. Where responses arrive on a stream, the endpoint is that of the stream, and
 * what was sent to its endpoint for messages belongs to it.
 */
export function endpointsIn(exchanges: readonly Exchange[]): readonly (readonly [string, readonly Exchange[]])[] {
  const streams = new Map(
    exchanges.flatMap((exchange): [string, string][] => {
      const messages = messageEndpoint(exchange);
      return messages === undefined ? [] : [[messages.origin + messages.pathname, endpointOf(exchange)]];
    }),
  );
  const homeOf = (exchange: Exchange): string => streams.get(endpointOf(exchange)) ?? endpointOf(exchange);
  const called = new Set(exchanges.filter(isRpcCall).map(homeOf));
  const all = new Map([...called].map((url): [string, Exchange[]] => [url, []]));
  for (const exchange of exchanges) all.get(homeOf(exchange))?.push(exchange);
  return [...all];
}

const endpointOf = (exchange: Exchange): string => {
  const { origin, pathname } = urlOf(exchange);
  return origin + pathname;
};

/** Recorded requests may have no body: then the response decides. */
const isRpcCall = (exchange: Exchange): boolean =>
  exchange.request.method === 'POST' && (methodOf(exchange) !== undefined || listingIn(exchange) !== undefined);

/** The method of the JSON-RPC request in an exchange. */
export function methodOf({ request }: Exchange): string | undefined {
  const { body = '' } = request;
  if (body.length > LONGEST_CALL || !body.includes('"jsonrpc"')) return undefined;
  return /"method":\s{0,20}"([\w./-]{1,100})"/.exec(body)?.[1];
}

const LONGEST_CALL = 20_000;

const sessionsIn = (exchanges: readonly Exchange[]): McpServer['sessions'] =>
  exchanges.flatMap((exchange) => {
    const id = streamSession(exchange) ?? (serverIn(exchange) && headerOf(exchange, SESSION_HEADER));
    return id === undefined || id === '' ? [] : [{ id, exchange }];
  });

/** The value of a header that a request was sent with; the last where there are several. */
export const sentHeader = ({ request }: Exchange, name: string): string | undefined =>
  headerValue([...request.headers].reverse(), name);
