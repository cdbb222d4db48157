import type { Exchange } from '../../model/exchange.ts';
import { eventsIn } from '../../parse/event-stream.ts';
import { parseJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { jsonOf, mediaTypeOf } from '../page.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** A response of JSON-RPC 2.0: a result or an error. */
export type RpcReply =
  | { readonly result: JsonRecord; readonly error?: undefined }
  | { readonly error: { readonly code: number; readonly message: string }; readonly result?: undefined };

/** Messages of a stream that are looked at: requests and notifications of the server may come before the response. */
const MOST_MESSAGES = 100;
/** A listing may be long; more than this is none that a client would read. */
const LIMITS = { maxDepth: 64, maxValues: 200_000 } as const;

/** The JSON-RPC responses that an exchange brought, as JSON or in an event stream. */
export const repliesIn = oncePer((exchange: Exchange): readonly RpcReply[] => {
  const messages = isEventStream(exchange) ? messagesOf(exchange.response.body) : [jsonOf(exchange)];
  return messages.flatMap((message) => replyOf(message) ?? []);
});

/** The first of them; undefined where there is none. */
export const replyIn = (exchange: Exchange): RpcReply | undefined => repliesIn(exchange)[0];

export const isEventStream = (exchange: Exchange): boolean => mediaTypeOf(exchange)?.essence === 'text/event-stream';

const messagesOf = (body: string): unknown[] =>
  eventsIn(body)
    .slice(0, MOST_MESSAGES)
    .map(({ data }) => messageOf(data));

function messageOf(data: string): unknown {
  const parsed = parseJson(data, LIMITS);
  return parsed.ok ? parsed.value : undefined;
}

/** The response to the request with this ID in the data of one event; undefined where it is another message. */
export function replyTo(id: number, data: string): RpcReply | undefined {
  const message = messageOf(data);
  return isRecord(message) && message['id'] === id ? replyOf(message) : undefined;
}

function replyOf(message: unknown): RpcReply | undefined {
  if (!isRecord(message) || message['jsonrpc'] !== '2.0') return undefined;
  const { result, error } = message;
  if (isRecord(result)) return { result };
  if (!isRecord(error) || typeof error['code'] !== 'number') return undefined;
  return { error: { code: error['code'], message: typeof error['message'] === 'string' ? error['message'] : '' } };
}
