import type { Exchange } from '../../model/exchange.ts';
import { eventsIn } from '../../parse/event-stream.ts';
import { urlOf } from '../place.ts';
import { isEventStream } from './reply.ts';

/**
 * The endpoint for messages that an event stream names first, in the transport of 2024-11-05: responses arrive on the stream. Without its query, which
 * has the ID of the session; undefined for any other response, and for an endpoint of another origin.
 */
export function messageEndpoint(exchange: Exchange): string | undefined {
  if (!isEventStream(exchange)) return undefined;
  const [first] = eventsIn(exchange.response.body.slice(0, LONGEST));
  const here = urlOf(exchange);
  if (first?.event !== 'endpoint' || !URL.canParse(first.data, here.href)) return undefined;
  const { origin, pathname } = new URL(first.data, here);
  return origin === here.origin ? origin + pathname : undefined;
}

const LONGEST = 5000;
