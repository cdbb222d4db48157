import type { Evidence } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Steps } from '../../parse/steps.ts';
import { secretsInCookie } from '../cookies/cookie-secrets.ts';
import { cookiesIn, openingCookies } from '../cookies/cookies-seen.ts';
import { htmlOf, jsonOf } from '../page.ts';
import { LONG } from '../recent-texts.ts';
import { secretsInText } from './secrets-in-text.ts';
import { everySecretInBody, forgetBody, secretsInHeaders, secretsNotListed } from './secrets-seen.ts';

/** Keys of one scan. What is found takes memory: responses with thousands of keys are not judged once so many are known. */
const MOST_KEYS = 100_000;

export interface ReadAhead {
  readonly read: readonly Exchange[];
  /** Not read, as they hold thousands of keys and many thousands are known. */
  readonly flooding: number;
}

/** Makes the readings that checks share, which are kept, a part of an exchange a step; stops when the time is up. */
export function* readAhead(
  exchanges: readonly Exchange[],
  evidence: Pick<Evidence, 'surface' | 'keys'>,
  mostKeys = MOST_KEYS,
): Steps<ReadAhead> {
  const read: Exchange[] = [];
  let [keys, flooding] = [0, 0];
  for (const exchange of exchanges) {
    // A long text is searched in steps; everything else reads what was found in it.
    const { body } = exchange.response;
    if (body.length >= LONG && (yield* secretsInText.inSteps(body)) === undefined) break;
    if (!(yield)) break;
    const found = everySecretInBody(exchange).length;
    if (keys + found > mostKeys && secretsNotListed(exchange) > 0) {
      forgetBody(exchange);
      flooding += 1;
      continue;
    }
    keys += found;
    if (!(yield) || !(yield* readingRest(exchange, evidence))) break;
    read.push(exchange);
  }
  return { read, flooding };
}

/** False where there was no time for all of it. */
function* readingRest(exchange: Exchange, { surface, keys }: Pick<Evidence, 'surface' | 'keys'>): Steps<boolean> {
  jsonOf(exchange);
  htmlOf(exchange);
  secretsInHeaders(exchange);
  if (!surface.ok || !keys.ok) return true;
  const facts = { surface: surface.value, keys: keys.value };
  if (!(yield* openingCookies(exchange, facts))) return false;
  for (const cookie of cookiesIn(exchange, facts)) secretsInCookie(cookie);
  return true;
}
