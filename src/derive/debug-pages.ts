import type { Exchange } from '../model/exchange.ts';
import type { DebugPage } from './debug-form.ts';
import { DEBUG_FORMS } from './debug-forms.ts';

/** Pages say what they are within this much. */
const MAX_BODY = 512 * 1024;
const known = new WeakMap<Exchange, { readonly page: DebugPage | undefined }>();

/** Which framework's debug page an answer is, if any. */
export function debugPageOf(exchange: Exchange): DebugPage | undefined {
  const read = known.get(exchange) ?? { page: readPage(exchange) };
  known.set(exchange, read);
  return read.page;
}

function readPage(exchange: Exchange): DebugPage | undefined {
  const body = exchange.response.body.slice(0, MAX_BODY);
  return DEBUG_FORMS.find(({ shows }) => shows(body, exchange));
}
