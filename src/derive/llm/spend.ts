import type { Exchange } from '../../model/exchange.ts';
import { isRecord } from '../../parse/record.ts';
import { jsonOf } from '../page.ts';
import { modelReply } from './model-reply.ts';

/** Headers of gateways that say what a request or a key has cost. */
const HEADER = /^x-(?:litellm|helicone|portkey|openrouter)-[a-z-]{0,40}(?:cost|spend|budget)$/i;
const MEMBER =
  /^(?:total_|estimated_|response_|request_|cumulative_)?(?:cost|spend|price)(?:_usd|_in_usd|usd)?$|^(?:max_)?budget(?:_usd)?$/i;

/** Where a response of a language model shows money: the header, or the member beside the reply or in its usage. */
export function spendIn(exchange: Exchange): string | undefined {
  const header = exchange.response.headers.find(([name, value]) => HEADER.test(name) && Number(value) > 0);
  if (header !== undefined) return header[0].toLowerCase();
  const json = modelReply(exchange) === undefined ? undefined : jsonOf(exchange);
  if (!isRecord(json)) return undefined;
  return [json, ...Object.values(json).filter(isRecord)]
    .flatMap((record) => Object.entries(record))
    .find(([name, value]) => MEMBER.test(name.slice(0, 60)) && Number(value) > 0)?.[0];
}
