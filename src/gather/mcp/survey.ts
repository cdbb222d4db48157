import { type Listing, listingIn } from '../../derive/mcp/listing.ts';
import { messageEndpoint } from '../../derive/mcp/older-transport.ts';
import { pathOf } from '../../derive/place.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import type { Candidate } from '../survey/candidate.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import type { Wire } from '../wire/wire-options.ts';
import { findEndpoints, type Places } from './endpoints.ts';
import { type Line, talk, tryOtherSite } from './talk.ts';

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
      const line: Line = { url, ask: (request, fresh = false) => surveyor.send(request, { anonymous, fresh }) };
      const { listings, opening } = await talk(line, surveyor);
      for (const exchange of worthNoting(listings)) note(surveyor, exchange);
      if (anonymous && opening !== undefined) await tryOtherSite(line, opening, isPublic);
    }
  }
  noteOlderTransport(surveyor);
}

const OLDER = own('it belongs to the MCP transport of 2024-11-05, which openbrick recognises and does not speak');

/** Servers whose responses arrive on another stream: their endpoint for messages is an operation that was not requested. */
function noteOlderTransport(surveyor: Surveyor): void {
  for (const url of new Set(surveyor.exchanges().flatMap((exchange) => messageEndpoint(exchange) ?? []))) {
    const described = { path: `${new URL(url).pathname} (MCP messages)`, parameters: [] };
    surveyor.ledger.notAsked({ method: 'POST', url, source: 'mcp', redirectedFrom: [], described }, OLDER);
  }
}

/** An empty list is noted only where the server has nothing else. */
function worthNoting(listings: readonly Exchange[]): readonly Exchange[] {
  const filled = listings.filter((exchange) => (listingIn(exchange)?.offers.length ?? 0) > 0);
  return filled.length > 0 ? filled : listings.slice(0, 1);
}

function note(surveyor: Surveyor, exchange: Exchange): void {
  const listing = listingIn(exchange);
  if (listing === undefined) return;
  surveyor.ledger.asked(operation(exchange, listing.method), exchange);
  const method = CALLS[listing.kind];
  for (const { name } of listing.offers) surveyor.ledger.notAsked(operation(exchange, `${method} ${name}`), NOT_CALLED);
}

const CALLS: Readonly<Record<Listing['kind'], string>> = {
  tools: 'tools/call',
  resources: 'resources/read',
  'resource templates': 'resources/read',
  prompts: 'prompts/get',
};

const operation = (exchange: Exchange, what: string): Candidate => ({
  method: 'POST',
  url: exchange.request.url,
  source: 'mcp',
  redirectedFrom: [],
  described: { path: `${pathOf(exchange)} ${what.slice(0, 300)}`, parameters: [] },
});
