import type { Exchange } from '../../model/exchange.ts';
import { eventsIn, type StreamEvent } from '../../parse/event-stream.ts';
import { urlOf } from '../place.ts';
import { isEventStream } from './reply.ts';

/** The revision whose responses arrive on an event stream beside the requests, and nowhere else. */
export const STREAM_REVISION = '2024-11-05';

/**
 * The endpoint for messages that an event names on the stream at `url`, in the transport of 2024-11-05, with its query, which has the ID of the session.
 * Undefined for any other event, and for an endpoint of another origin.
 */
export function endpointIn({ event, data }: StreamEvent, url: string): URL | undefined {
  if (event !== 'endpoint' || data.length > LONGEST || !URL.canParse(data, url)) return undefined;
  const endpoint = new URL(data, url);
  return endpoint.origin === new URL(url).origin ? endpoint : undefined;
}

/** The endpoint for messages that the first event of a response names; undefined for a response that is no stream of that transport. */
export function messageEndpoint(exchange: Exchange): URL | undefined {
  if (!isEventStream(exchange)) return undefined;
  const [first] = eventsIn(exchange.response.body.slice(0, LONGEST));
  return first && endpointIn(first, urlOf(exchange).href);
}

/** The ID of the session that a stream opened: `/messages/?session_id=5c1f`. */
export const streamSession = (exchange: Exchange): string | undefined =>
  [...(messageEndpoint(exchange)?.searchParams ?? [])].find(([name]) => SESSION_NAME.test(name))?.[1];

const SESSION_NAME = /^session_?-?id$/i;

const LONGEST = 5000;
