import type { Exchange } from '../model/exchange.ts';
import { findTracebacks, type Traceback } from '../parse/traceback.ts';

const found = new WeakMap<Exchange, readonly Traceback[]>();

/** Stack traces in an answer's body; looked for once. */
export function tracebacksIn(exchange: Exchange): readonly Traceback[] {
  // Express indents its frames with no-break spaces (finalhandler).
  const known = found.get(exchange) ?? findTracebacks(exchange.response.body.replaceAll('&nbsp;', ' '));
  found.set(exchange, known);
  return known;
}
