import { placeIn } from '../../derive/place.ts';
import { carriersHandedOut } from '../../derive/secrets/carriers-handed-out.ts';
import { keyWords } from '../../derive/secrets/key-words.ts';
import { isLeak, leaked } from '../../derive/secrets/leaked-key.ts';
import { secretsInHeader, secretsInHeaders } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';

/** Headers that carry URLs: api-key-in-url reads them. */
const URL_HEADERS = /^(?:location|content-location|link|refresh)$/i;

export default defineCheck({
  id: 'api-key-in-header',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in a response header',
  why: 'Response headers are read by scripts of the page, kept by caches and written into the logs of proxies. A gateway that forwards internal headers often adds keys.',
  fix: 'Remove the header before the response leaves: strip internal headers at the gateway.',
  fixes: {
    django:
      "Do not set it on the response, or `del response['X-Upstream-Token']` in a middleware that every response passes.",
    flask: "Do not set it, or `response.headers.pop('X-Upstream-Token', None)` in an `after_request` function.",
    fastapi: "Do not set it, or `del response.headers['x-upstream-token']` in a middleware.",
    starlette: "Do not set it, or `del response.headers['x-upstream-token']` in a middleware.",
    actix:
      'Do not insert it; when an upstream response is forwarded, copy named headers only instead of all of `res.headers()`.',
    express: "Do not set it, or `res.removeHeader('X-Upstream-Token')` before the response is sent.",
  },
  notes:
    'Set-Cookie is api-key-in-cookie; Location, Link and Refresh are api-key-in-url. Publishable keys, the token of the session itself where it is made for its caller, and values that the request itself contained do not count. A word or a placeholder under the name of a credential counts: the configured value is exposed. A header that the API document declares for keys counts as one by its name.',
  guide: 'api-key-exposure',
  cwe: [200, 522],
  owasp: ['API3:2023', 'API8:2023'],
  references: ['RFC 9110 section 17.13'],
  needs: ['exchanges'],
  takes: ['surface'],
  judge({ exchanges, surface }) {
    if (exchanges.length === 0) return notApplicable(own('no response was seen'));
    const keyHeaders = surface?.credentialNames?.headers ?? [];
    return [...exchanges.flatMap((exchange) => keysIn(exchange, keyHeaders)), ...sameForStrangers(exchanges)];
  },
});

const sameForStrangers = (exchanges: readonly Exchange[]): Observation[] =>
  carriersHandedOut(exchanges)
    .filter(({ match, exchange }) => isLeak(match, exchange))
    .map(({ exchange, name, match }) =>
      leaked(exchange, match, {
        at: placeIn(exchange, { part: 'header', name: name.toLowerCase() }),
        message: say`The header ${quote(name)} contains ${keyWords(match)}: requests without credentials got the same value, so it was not made for its caller.`,
      }),
    );

/** Under the header that the API document takes keys from, a value is read as a key. */
const documentedKeys = (exchange: Exchange, keyHeaders: readonly string[]) =>
  exchange.response.headers
    .filter(([name]) => keyHeaders.includes(name.toLowerCase()))
    .flatMap(([name, value]) =>
      secretsInHeader(exchange, { name, value, as: 'x-api-key' }).map((match) => ({ name, match })),
    );

const keysIn = (exchange: Exchange, keyHeaders: readonly string[]): Observation[] =>
  [...secretsInHeaders(exchange), ...documentedKeys(exchange, keyHeaders)]
    .filter(({ name, match }) => !URL_HEADERS.test(name) && isLeak(match, exchange))
    .map(({ name, match }) =>
      leaked(exchange, match, {
        at: placeIn(exchange, { part: 'header', name: name.toLowerCase() }),
        message: say`The header ${quote(name)} contains ${keyWords(match)}.`,
      }),
    );
