import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import type { DebugPage } from './debug-form.ts';
import { DEBUG_FORMS } from './debug-forms.ts';

/** Pages say what they are within this much. */
const MAX_BODY = 512 * 1024;
/** Which framework's debug page a response is, if any. */
export const debugPageOf = oncePer((exchange: Exchange): DebugPage | undefined => readPage(exchange));

function readPage(exchange: Exchange): DebugPage | undefined {
  const body = exchange.response.body.slice(0, MAX_BODY);
  return DEBUG_FORMS.find(({ shows }) => shows(body, exchange));
}
