import type { Exchange } from '../model/exchange.ts';
import { findTracebacks, type Traceback } from '../parse/traceback.ts';

const found = new WeakMap<Exchange, readonly Traceback[]>();

/** Each language's frames hold one of these: a plain search first, since nearly every answer holds none. */
const FRAME_WORDS = ['File ', 'at ', 'at&nbsp;', '::', '.rb', '.go', '#0', '#1'];

/** Stack traces in an answer's body; looked for once. */
export function tracebacksIn(exchange: Exchange): readonly Traceback[] {
  const known = found.get(exchange) ?? read(exchange.response.body);
  found.set(exchange, known);
  return known;
}

/** Express indents its frames with no-break spaces (finalhandler). */
const read = (body: string): readonly Traceback[] =>
  FRAME_WORDS.some((word) => body.includes(word)) ? findTracebacks(body.replaceAll('&nbsp;', ' ')) : [];
