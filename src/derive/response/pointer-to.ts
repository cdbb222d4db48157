import type { Exchange } from '../../model/exchange.ts';
import { walkJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { jsonOf } from '../page.ts';

/** RFC 6901 pointer of a value in a JSON body that holds this token: one that is nothing else, or the first. Undefined without one. */
export function pointerTo(token: string, exchange: Exchange): string | undefined {
  const known = textsIn(exchange);
  const exact = known.get(token);
  if (exact !== undefined) return exact;
  for (const [text, pointer] of known) if (text.includes(token)) return pointer;
  return undefined;
}

/** The texts in a body, each with the pointer of its first place, in document order; walked once, however many tokens are looked for. */
const textsIn = oncePer((exchange: Exchange): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  walkJson(jsonOf(exchange), (value, pointer) => {
    if (typeof value === 'string' && !found.has(value)) found.set(value, pointer());
  });
  return found;
});
