import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import type { Exchange } from '../../model/exchange.ts';

/** An error response, or a framework's debug page whatever its status: what they show is secret-in-error's affair. */
export const isErrorResponse = (exchange: Exchange): boolean =>
  exchange.response.status >= 400 || debugPageOf(exchange) !== undefined;
