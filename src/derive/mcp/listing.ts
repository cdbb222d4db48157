import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { messageEndpoint } from './older-transport.ts';
import { type RpcReply, repliesIn, replyIn } from './reply.ts';

/** What an MCP server offers: `resource templates` are patterns of resources. */
export type OfferKind = 'tools' | 'resources' | 'resource templates' | 'prompts';

/** A tool, resource or prompt as a server lists it. */
export interface Offer {
  /** Of a resource its URI. */
  readonly name: string;
  readonly title?: string;
  readonly description: string;
  /** The author's word on a tool: it changes nothing, or it may destroy. Undefined where nothing is said. */
  readonly readOnly?: boolean;
  readonly destructive?: boolean;
  /** The whole entry: its schemas hold text too. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** RFC 6901, into the response's JSON message. */
  readonly pointer: string;
}

export interface Listing {
  readonly kind: OfferKind;
  readonly method: string;
  readonly offers: readonly Offer[];
  /** Where the next page begins, where there is one. */
  readonly next?: string;
}

/** Entries of one listing that are looked at. */
const MOST_OFFERS = 2000;

const KINDS: readonly (readonly [member: string, kind: OfferKind, method: string, name: string])[] = [
  ['tools', 'tools', 'tools/list', 'name'],
  ['resources', 'resources', 'resources/list', 'uri'],
  ['resourceTemplates', 'resource templates', 'resources/templates/list', 'uriTemplate'],
  ['prompts', 'prompts', 'prompts/list', 'name'],
];

/** The methods that list what a server offers, in the order in which they are sent. */
export const LISTING_METHODS: readonly string[] = KINDS.map(([, , method]) => method);

/**
 * What an exchange lists of an MCP server: recognised by its form, so that recorded traffic counts too. A stream of the transport of 2024-11-05 holds several
 * listings.
 */
export const listingsIn = oncePer((exchange: Exchange): readonly Listing[] => {
  if (exchange.request.method === 'POST') return [listingOf(replyIn(exchange)) ?? []].flat();
  if (messageEndpoint(exchange) === undefined) return [];
  return repliesIn(exchange).flatMap((reply) => listingOf(reply) ?? []);
});

/** The first of them; undefined where there is none. */
export const listingIn = (exchange: Exchange): Listing | undefined => listingsIn(exchange)[0];

/** What a response to a request for a listing lists; undefined where it is of another form. */
export function listingOf(reply: RpcReply | undefined): Listing | undefined {
  const result = reply?.result;
  if (result === undefined) return undefined;
  for (const [member, kind, method, name] of KINDS) {
    const entries = result[member];
    if (!Array.isArray(entries)) continue;
    const offers = entries
      .slice(0, MOST_OFFERS)
      .flatMap((entry, at) => offerOf(entry, name, `/result/${member}/${at}`));
    if (offers.length < entries.length && offers.length === 0) return undefined;
    const next = result['nextCursor'];
    return { kind, method, offers, ...(typeof next === 'string' && next !== '' && { next }) };
  }
  return undefined;
}

function offerOf(entry: unknown, naming: string, pointer: string): Offer[] {
  if (!isRecord(entry)) return [];
  const { [naming]: name, title, description, annotations } = entry;
  if (typeof name !== 'string') return [];
  const hints = isRecord(annotations) ? annotations : {};
  return [
    {
      name,
      description: typeof description === 'string' ? description : '',
      ...(typeof title === 'string' && { title }),
      ...(typeof hints['readOnlyHint'] === 'boolean' && { readOnly: hints['readOnlyHint'] }),
      ...(typeof hints['destructiveHint'] === 'boolean' && { destructive: hints['destructiveHint'] }),
      entry,
      pointer,
    },
  ];
}
