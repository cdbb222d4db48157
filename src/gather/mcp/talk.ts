import { fromForeignOrigin, underForeignHost } from '../../derive/mcp/foreign.ts';
import { listingIn } from '../../derive/mcp/listing.ts';
import { replyIn } from '../../derive/mcp/reply.ts';
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
import { requestLists } from './pages.ts';

/** One endpoint, called as one visitor. */
export interface Line {
  readonly url: string;
  /** Sends a request, a `fresh` one even where an equal one was sent; undefined where it was not sent or got no response. */
  send(request: RequestSpec, fresh?: boolean): Promise<Exchange | undefined>;
}

/** Session ids that are compared where one of them alone looks weak. */
export const MOST_SESSIONS = 4;

/** What came of a conversation. */
export interface Talk {
  readonly listings: readonly Exchange[];
  /** A first message that the server accepted; absent where it accepted none. */
  readonly opening?: RequestSpec;
}

/**
 * Lists what an endpoint offers, in the revision without sessions where the server has it, else within a session. A session that was opened
 * is ended.
 */
export async function talk(line: Line, surveyor: Pick<Surveyor, 'nonexistent'>): Promise<Talk> {
  const first = await line.send(ping(line.url));
  if (first === undefined || isRefusal(first) || isNotFound(first, surveyor)) return { listings: [] };
  const discover = mcpRequest(line.url, { method: 'server/discover', manner: { revision: STATELESS_REVISION } });
  const discovered = await line.send(discover);
  const stateless = discovered && serverIn(discovered);
  const listed = stateless ? await lists(line, stateless, { revision: STATELESS_REVISION }) : [];
  const opened = await line.send(initialize(line.url), true);
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
  if (session !== undefined) await line.send(endSession(line.url, session));
  if (session !== undefined) await sampleSessions(line, session);
  return { listings, opening: initialize(line.url) };
}

/** Sends the first message as a page of another site would, and under another host name where a browser can be led to do so. */
export async function tryOtherSite(line: Line, opening: RequestSpec, isPublic: boolean): Promise<void> {
  for (const make of isPublic ? [fromForeignOrigin] : [fromForeignOrigin, underForeignHost]) {
    const opened = await line.send(make(opening), true);
    const session = opened && headerOf(opened, SESSION_HEADER);
    if (opened !== undefined && session !== undefined && serverIn(opened) !== undefined)
      await line.send(endSession(line.url, session));
  }
}

async function listInSession(line: Line, server: ServerInfo, manner: Manner): Promise<readonly Exchange[]> {
  await line.send(mcpRequest(line.url, { method: 'notifications/initialized', manner }));
  return lists(line, server, manner);
}

async function lists(line: Line, server: ServerInfo, manner: Manner): Promise<Exchange[]> {
  const found: Exchange[] = [];
  await requestLists(server, async (method, params) => {
    const exchange = await line.send(mcpRequest(line.url, { method, manner, ...(params && { params }) }));
    if (exchange !== undefined && listingIn(exchange) !== undefined) found.push(exchange);
    return exchange && replyIn(exchange);
  });
  return found;
}

/** More sessions are opened, and ended, only where a comparison can show something. */
async function sampleSessions(line: Line, first: string): Promise<void> {
  if (looksRandom(first)) return;
  for (let more = 1; more < MOST_SESSIONS; more += 1) {
    const opened = await line.send(initialize(line.url), true);
    const session = opened && headerOf(opened, SESSION_HEADER);
    if (session === undefined) return;
    await line.send(endSession(line.url, session));
  }
}
