import type { Evidence } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Steps } from '../parse/steps.ts';
import { secretsInCookie } from './cookie-secrets.ts';
import { cookiesIn } from './cookies-seen.ts';
import { htmlOf, jsonOf } from './page.ts';
import { everySecretInBody, secretsInHeaders } from './secrets-seen.ts';

/**
 * Makes the readings that checks share, which are kept, one exchange a step. Gives the number of exchanges that were read: all, unless the
 * time was up before.
 */
export function* readAhead(exchanges: readonly Exchange[], { surface, keys }: Evidence): Steps<number> {
  for (const [at, exchange] of exchanges.entries()) {
    if (!(yield)) return at;
    jsonOf(exchange);
    htmlOf(exchange);
    everySecretInBody(exchange);
    secretsInHeaders(exchange);
    if (!surface.ok || !keys.ok) continue;
    for (const cookie of cookiesIn(exchange, { surface: surface.value, keys: keys.value })) secretsInCookie(cookie);
  }
  return exchanges.length;
}
