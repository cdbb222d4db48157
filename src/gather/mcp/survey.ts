import { type Listing, listingIn, listingsIn } from '../../derive/mcp/listing.ts';
import { messageEndpoint } from '../../derive/mcp/older-transport.ts';
import { openStream } from '../../derive/mcp/requests.ts';
import { pathOf, urlOf } from '../../derive/place.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import type { Candidate } from '../survey/candidate.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import type { Wire } from '../wire/wire-options.ts';
import { findEndpoints, type Places } from './endpoints.ts';
import { type Line, talk, tryOtherSite } from './talk.ts';
import { talkOnStream, tryOtherStreams } from './talk-on-stream.ts';

/** What openbrick knows of an MCP server and does not do. */
const NOT_CALLED = own('openbrick lists what an MCP server offers, and calls, reads and gets none of it');

/**
 * Lists what the MCP servers of the target offer, without credentials and then with them. What they offer is noted as operations: the listings
 * as requested, tools, resources and prompts as not requested.
 */
export async function surveyMcp(
  surveyor: Surveyor,
  wire: Wire,
  places: Places & { readonly hasCredentials: boolean },
): Promise<void> {
  const isPublic = (await wire.reach()) === 'public';
  for (const url of await findEndpoints(surveyor, places)) {
    wire.admitReads(url);
    for (const anonymous of places.hasCredentials ? [true, false] : [true]) {
      const line: Line = { url, send: (request, fresh = false) => surveyor.send(request, { anonymous, fresh }) };
      const { listings, opening } = await talk(line, surveyor);
      for (const exchange of worthNoting(listings)) note(surveyor, exchange);
      if (anonymous && opening !== undefined) await tryOtherSite(line, opening, isPublic);
      if (anonymous && opening === undefined && OLDER_PATH.test(url)) await line.send(openStream(url));
    }
  }
  await surveyStreams(surveyor, wire, { hasCredentials: places.hasCredentials, isPublic });
}

/** Where the transport of 2024-11-05 is served by custom; a GET shows it. */
const OLDER_PATH = /\/sse\/?$/i;

/** Streams of one target that are spoken to. */
const MOST_STREAMS = 3;

/** Servers whose responses arrive on a stream beside the requests, as the responses so far show them. */
async function surveyStreams(
  surveyor: Surveyor,
  wire: Wire,
  { hasCredentials, isPublic }: { readonly hasCredentials: boolean; readonly isPublic: boolean },
): Promise<void> {
  const streams = surveyor.exchanges().filter((exchange) => messageEndpoint(exchange) !== undefined);
  const urls = new Set(streams.map((exchange) => urlOf(exchange).origin + pathOf(exchange)));
  for (const url of [...urls].slice(0, MOST_STREAMS)) {
    for (const anonymous of hasCredentials ? [true, false] : [true]) {
      const line = { url, anonymous, surveyor, wire };
      const stream = await talkOnStream(line);
      if (stream === undefined) continue;
      note(surveyor, stream);
      if (anonymous) await tryOtherStreams(line, stream, isPublic);
    }
  }
}

/** An empty list is noted only where the server has nothing else. */
function worthNoting(listings: readonly Exchange[]): readonly Exchange[] {
  const filled = listings.filter((exchange) => (listingIn(exchange)?.offers.length ?? 0) > 0);
  return filled.length > 0 ? filled : listings.slice(0, 1);
}

function note(surveyor: Surveyor, exchange: Exchange): void {
  for (const { method, kind, offers } of listingsIn(exchange)) {
    surveyor.ledger.requested(operation(exchange, method), exchange);
    for (const { name } of offers)
      surveyor.ledger.notRequested(operation(exchange, `${CALLS[kind]} ${name}`), NOT_CALLED);
  }
}

const CALLS: Readonly<Record<Listing['kind'], string>> = {
  tools: 'tools/call',
  resources: 'resources/read',
  'resource templates': 'resources/read',
  prompts: 'prompts/get',
};

/** Messages of the older transport are sent beside its stream. */
function operation(exchange: Exchange, what: string): Candidate {
  const { origin, pathname } = messageEndpoint(exchange) ?? urlOf(exchange);
  const described = { path: `${pathname} ${what.slice(0, 300)}`, parameters: [] };
  return { method: 'POST', url: origin + pathname, source: 'mcp', redirectedFrom: [], described };
}
