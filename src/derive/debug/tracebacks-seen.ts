import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import { type TraceObjects, traceObjectsIn } from '../../parse/trace-objects.ts';
import { findTracebacks, type Traceback } from '../../parse/traceback.ts';
import { jsonOf } from '../page.ts';

/** A stack trace in a body: in its text, or in pieces in its JSON. */
export type TraceSeen = Traceback | TraceObjects;

/** Each language's frames hold one of these: a plain search first, since nearly every response holds none. */
const FRAME_WORDS =
  'File ,at ,at&nbsp;,at&#160;,::,.rb,.go,#0,#1,.java:,.kt:,.scala:,.groovy:,.php,.cs:,.vb:,.ex:,.exs:,.erl:,System.,Microsoft.'.split(
    ',',
  );
const LIST_WORDS = /trace|stack|frames/i;

/** Stack traces in a response's body; looked for once. */
export const tracebacksIn = oncePer((exchange: Exchange): readonly TraceSeen[] => read(exchange));

function read(exchange: Exchange): readonly TraceSeen[] {
  const { body } = exchange.response;
  const inPieces = LIST_WORDS.test(body) ? traceObjectsIn(jsonOf(exchange)) : [];
  return [...(FRAME_WORDS.some((word) => body.includes(word)) ? findTracebacks(body) : []), ...inPieces];
}
