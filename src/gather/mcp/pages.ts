import { LISTING_METHODS, listingOf } from '../../derive/mcp/listing.ts';
import type { RpcReply } from '../../derive/mcp/reply.ts';
import type { ServerInfo } from '../../derive/mcp/sdk.ts';

/** A list is read to its fifth page: a server can go on without end. */
const MOST_PAGES = 5;
const LONGEST_CURSOR = 2000;

/** Requests one page of a listing; undefined where no response came. */
type FetchPage = (method: string, params?: { readonly cursor: string }) => Promise<RpcReply | undefined>;

/** Requests the listings that the server has by its capabilities, page after page; for tools where it says nothing of them. */
export async function requestLists({ capabilities }: ServerInfo, send: FetchPage): Promise<void> {
  const has = new Set(capabilities.length === 0 ? ['tools'] : capabilities);
  for (const method of LISTING_METHODS) {
    if (has.has(method.slice(0, method.indexOf('/')))) await requestPages(method, send);
  }
}

async function requestPages(method: string, send: FetchPage): Promise<void> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const reply = await (cursor === undefined ? send(method) : send(method, { cursor }));
    cursor = listingOf(reply)?.next;
    if (cursor === undefined || cursor.length > LONGEST_CURSOR || seen.has(cursor)) return;
    seen.add(cursor);
  }
}
