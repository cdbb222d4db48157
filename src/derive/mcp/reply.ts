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

/** The JSON-RPC response that an exchange brought, as JSON or in an event stream; undefined where there is none. */
export const replyIn = oncePer((exchange: Exchange): RpcReply | undefined => {
  const messages = isEventStream(exchange) ? messagesOf(exchange.response.body) : [jsonOf(exchange)];
  return messages.map(replyOf).find((reply) => reply !== undefined);
});

export const isEventStream = (exchange: Exchange): boolean => mediaTypeOf(exchange)?.essence === 'text/event-stream';

const messagesOf = (body: string): unknown[] =>
  eventsIn(body)
    .slice(0, MOST_MESSAGES)
    .map(({ data }) => {
      const parsed = parseJson(data, LIMITS);
      return parsed.ok ? parsed.value : undefined;
    });

function replyOf(message: unknown): RpcReply | undefined {
  if (!isRecord(message) || message['jsonrpc'] !== '2.0') return undefined;
  const { result, error } = message;
  if (isRecord(result)) return { result };
  if (!isRecord(error) || typeof error['code'] !== 'number') return undefined;
  return { error: { code: error['code'], message: typeof error['message'] === 'string' ? error['message'] : '' } };
}
