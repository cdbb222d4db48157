import { isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { burstSeen, limitBurst, limitSeen } from '../../derive/response/limit-burst.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'rate-limit-bypass',
  category: 'rate-limiting',
  severity: 'medium',
  title: 'Rate limit is bypassed by X-Forwarded-For',
  why: 'The limit counts by an address that the client itself writes into a header: whoever changes it with each request has no limit, and can guess passwords and codes.',
  fix: 'Take the address of the client from the connection, or from the entry of `X-Forwarded-For` that your own proxy appended; let the proxy overwrite what clients send.',
  fixes: {
    django:
      "`REST_FRAMEWORK = {'NUM_PROXIES': 1}`; in django-ratelimit `key='ip'` with `RATELIMIT_IP_META_KEY` set to what the proxy writes.",
    flask: '`ProxyFix(app.wsgi_app, x_for=1)` with the number of your proxies, and `get_remote_address` as key.',
    fastapi:
      '`uvicorn --proxy-headers --forwarded-allow-ips=<proxy>`, and slowapi with `get_remote_address` (`get_ipaddr` reads the header).',
    starlette:
      '`uvicorn --proxy-headers --forwarded-allow-ips=<proxy>`, and slowapi with `get_remote_address` (`get_ipaddr` reads the header).',
    actix: 'actix-governor: a `KeyExtractor` on `peer_addr()`, or on the last entry that your proxy appended.',
    express: "`app.set('trust proxy', 1)` with the number of your proxies, not `true`.",
  },
  notes:
    'Only where the burst of rate-limit-absent met a limit: the refused request is repeated, then sent with another address, twice in turns, within the same 30 requests. Found when the plain requests are refused with 429 both times, and those with another address succeed both times. The addresses are reserved for documentation.',
  cwe: [770, 348],
  owasp: ['API4:2023', 'API2:2023'],
  references: ['RFC 7239 section 8.1', 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For'],
  needs: ['exchanges', 'surface'],
  plan(facts) {
    const burst = limitSeen(facts) === undefined ? limitBurst(facts) : undefined;
    return burst === undefined ? [] : [burst];
  },
  judge(facts, results) {
    const burst = limitSeen(facts) === undefined ? limitBurst(facts) : undefined;
    if (burst === undefined)
      return notApplicable(own('no burst was sent: a limit is announced, or no read can be repeated'));
    const { refused, after, before } = burstSeen(results.exchanges(burst.id));
    if (refused === undefined)
      return before.length === 0 ? [] : notApplicable(own('no rate limit was met within 30 requests'));
    return observe(refused, after);
  },
});

/** Plain, with another address, plain, with another address. */
function observe(refused: Exchange, [plain, other, plainAgain, otherAgain]: readonly Exchange[]): Observation[] {
  if (!plain || !other || !plainAgain || !otherAgain) return [];
  const isLimited = [plain, plainAgain].every(({ response }) => response.status === 429);
  if (!isLimited || !isSuccess(other) || !isSuccess(otherAgain)) return [];
  return [
    {
      at: placeIn(other, { part: 'header', name: 'x-forwarded-for' }),
      message: say`${quote(`GET ${pathOf(refused)}`, 100)} returns 429, and ${other.response.status} with another address in ${own('`X-Forwarded-For`')}, twice in turns.`,
      mark: 'host',
      proof: { exchange: other.id },
    },
  ];
}
