import { fromForeignOrigin, underForeignHost } from '../../derive/mcp/foreign.ts';
import { LISTING_METHODS, listingIn } from '../../derive/mcp/listing.ts';
import {
  endSession,
  initialize,
  type Manner,
  mcpRequest,
  ping,
  SESSION_HEADER,
  SESSION_REVISION,
  STATELESS_REVISION,
} from '../../derive/mcp/requests.ts';
import { type ServerInfo, serverIn } from '../../derive/mcp/sdk.ts';
import { looksRandom } from '../../derive/mcp/session-id.ts';
import { headerOf, isRefusal } from '../../derive/page.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestSpec } from '../../model/probe.ts';
import type { Surveyor } from '../survey/surveyor.ts';

/** One endpoint, asked as one visitor. */
export interface Line {
  readonly url: string;
  /** Sends a request, a `fresh` one even where an equal one was sent; undefined where it was not sent or not answered. */
  ask(request: RequestSpec, fresh?: boolean): Promise<Exchange | undefined>;
}

/** A list is read to its fifth page: a server can go on for ever. */
const MOST_PAGES = 5;
/** Session ids that are compared where one of them alone looks weak. */
const MOST_SESSIONS = 4;

/** What came of a conversation. */
export interface Talk {
  readonly listings: readonly Exchange[];
  /** A first message that the server accepted; absent where it accepted none. */
  readonly opening?: RequestSpec;
}

/**
 * Asks an endpoint what it offers, in the revision without sessions where the server has it, else within a session. A session that was opened
 * is ended.
 */
export async function talk(line: Line, surveyor: Pick<Surveyor, 'nobody'>): Promise<Talk> {
  const first = await line.ask(ping(line.url));
  if (first === undefined || isRefusal(first) || isNotFound(first, surveyor)) return { listings: [] };
  const discover = mcpRequest(line.url, { method: 'server/discover', manner: { revision: STATELESS_REVISION } });
  const discovered = await line.ask(discover);
  const stateless = discovered && serverIn(discovered);
  const listed = stateless ? await lists(line, stateless, { revision: STATELESS_REVISION }) : [];
  const opened = await line.ask(initialize(line.url), true);
  const server = opened && serverIn(opened);
  if (opened === undefined || server === undefined)
    return { listings: listed, ...(stateless !== undefined && { opening: discover }) };
  const session = headerOf(opened, SESSION_HEADER);
  const agreed = {
    revision: SESSION_REVISION,
    ...(server.protocol !== undefined && { agreed: server.protocol }),
  } as const;
  const manner: Manner = session === undefined ? agreed : { ...agreed, session };
  const listings = listed.length > 0 ? listed : await listInSession(line, server, manner);
  if (session !== undefined) await line.ask(endSession(line.url, session));
  if (session !== undefined) await sampleSessions(line, session);
  return { listings, opening: initialize(line.url) };
}

/** Sends the first message as a page of another site would, and under another host name where a browser can be led to do so. */
export async function tryOtherSite(line: Line, opening: RequestSpec, isPublic: boolean): Promise<void> {
  for (const make of isPublic ? [fromForeignOrigin] : [fromForeignOrigin, underForeignHost]) {
    const opened = await line.ask(make(opening), true);
    const session = opened && headerOf(opened, SESSION_HEADER);
    if (opened !== undefined && session !== undefined && serverIn(opened) !== undefined)
      await line.ask(endSession(line.url, session));
  }
}

async function listInSession(line: Line, server: ServerInfo, manner: Manner): Promise<readonly Exchange[]> {
  await line.ask(mcpRequest(line.url, { method: 'notifications/initialized', manner }));
  return lists(line, server, manner);
}

/** What the server has by its capabilities; tools where it says nothing of them. */
async function lists(line: Line, { capabilities }: ServerInfo, manner: Manner): Promise<Exchange[]> {
  const has = new Set(capabilities.length === 0 ? ['tools'] : capabilities);
  const found: Exchange[] = [];
  for (const method of LISTING_METHODS) {
    if (has.has(method.slice(0, method.indexOf('/')))) found.push(...(await pages(line, method, manner)));
  }
  return found;
}

async function pages(line: Line, method: string, manner: Manner): Promise<Exchange[]> {
  const found: Exchange[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const params = cursor === undefined ? {} : { params: { cursor } };
    const exchange = await line.ask(mcpRequest(line.url, { method, manner, ...params }));
    const listing = exchange && listingIn(exchange);
    if (exchange === undefined || listing === undefined) break;
    found.push(exchange);
    cursor = listing.next;
    if (cursor === undefined || cursor.length > LONGEST_CURSOR || seen.has(cursor)) break;
    seen.add(cursor);
  }
  return found;
}

const LONGEST_CURSOR = 2000;

/** More sessions are opened, and ended, only where a comparison can show something. */
async function sampleSessions(line: Line, first: string): Promise<void> {
  if (looksRandom(first)) return;
  for (let more = 1; more < MOST_SESSIONS; more += 1) {
    const opened = await line.ask(initialize(line.url), true);
    const session = opened && headerOf(opened, SESSION_HEADER);
    if (session === undefined) return;
    await line.ask(endSession(line.url, session));
  }
}
