import type { Exchange } from '../model/exchange.ts';
import { jsonOf } from './page.ts';

/** Whether the answer is an API's own description: its samples are documentation, not what the service said. */
export function isDescription(exchange: Exchange): boolean {
  const value = jsonOf(exchange);
  if (typeof value === 'object' && value !== null && 'paths' in value) return 'openapi' in value || 'swagger' in value;
  const head = exchange.response.body.slice(0, 4000);
  return /^(?:openapi|swagger): {0,4}["']?[23]\.\d/m.test(head);
}
