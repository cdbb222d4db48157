import type { Exchange } from '../../model/exchange.ts';
import { headerOf, jsonOf } from '../page.ts';
import { requiresCredentials } from './refusal.ts';
import { SIGN_IN_PATH } from './refusing-words.ts';

/** Whether a response requires authentication: 401, a redirect to the log-in, or JSON that says so under a status of success. */
export function isSignedOut(exchange: Exchange): boolean {
  const { status } = exchange.response;
  if (status === 401) return true;
  if (status >= 300 && status < 400) return SIGN_IN_PATH.test(headerOf(exchange, 'location') ?? '');
  return status >= 200 && status < 300 && requiresCredentials(jsonOf(exchange));
}
