import type { Exchange } from '../../model/exchange.ts';
import { parseJson } from '../../parse/json.ts';
import { withLongIntegersAsText } from '../../parse/json-integers.ts';
import { jsonOf } from '../page.ts';

/** The JSON of a response with integers as texts that a number cannot hold: IDs are requested digit by digit. */
export function exactJson(exchange: Exchange): unknown {
  const { body } = exchange.response;
  if (!/\d{16}/.test(body)) return jsonOf(exchange);
  const parsed = parseJson(withLongIntegersAsText(body));
  return parsed.ok ? parsed.value : jsonOf(exchange);
}
