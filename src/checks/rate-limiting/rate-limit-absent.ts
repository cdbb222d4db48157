import { unlimitedLogIns } from '../../derive/cookies/log-in-attempts.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { burstSeen, limitBurst, limitSeen, MOST_REQUESTS, stopsResponding } from '../../derive/response/limit-burst.ts';
import { isLocal } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'rate-limit-absent',
  category: 'rate-limiting',
  severity: 'low',
  title: 'No rate limit was met',
  why: 'Without a limit one client can read everything, guess identifiers and codes, and use up the resources of the API and of what it pays for.',
  fix: 'Limit requests for each client and operation, respond with 429 and `Retry-After`, and announce the limit (`RateLimit`, `RateLimit-Policy`). Limit log-in and other expensive operations more strictly.',
  fixes: {
    django:
      "`REST_FRAMEWORK = {'DEFAULT_THROTTLE_CLASSES': [...], 'DEFAULT_THROTTLE_RATES': {'anon': '60/min'}}`, or django-ratelimit.",
    flask:
      'Flask-Limiter: `Limiter(get_remote_address, app=app, default_limits=["60 per minute"], headers_enabled=True)`.',
    fastapi:
      'slowapi: `Limiter(key_func=get_remote_address, default_limits=["60/minute"], headers_enabled=True)` with `SlowAPIMiddleware`.',
    starlette:
      'slowapi: `Limiter(key_func=get_remote_address, default_limits=["60/minute"])` with `SlowAPIMiddleware`.',
    actix:
      'actix-governor: `.wrap(Governor::new(&GovernorConfigBuilder::default().per_second(1).burst_size(20).use_headers().finish().unwrap()))`.',
    express: "express-rate-limit: `app.use(rateLimit({ windowMs: 60_000, limit: 60, standardHeaders: 'draft-8' }))`.",
  },
  notes:
    'One read is requested 30 times in a row, once in a scan and after everything else. Tentative: a limit above 30 requests that no header announces is not seen. Info on loopback, where the proxy that limits requests is not in front of the API; `--public-url` judges it as low. Any header that announces a limit (`RateLimit`, `RateLimit-Policy`, `X-RateLimit-…`), 429, and refusals that begin during the burst count as a limit. No burst is sent where a header announces one. Medium for a log-in: with a recipe that says `throwaway: true`, up to 20 wrong passwords are sent (30 requests in all), and then the right one; found where 10 or more were refused with the same status and the right one was accepted.',
  cwe: [770, 799],
  owasp: ['API4:2023'],
  references: [
    'https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/',
    'https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/',
  ],
  needs: ['exchanges', 'surface'],
  plan(facts) {
    const burst = limitSeen(facts) === undefined ? limitBurst(facts) : undefined;
    return burst === undefined ? [] : [burst];
  },
  judge(facts, results) {
    const logIns = unlimitedLogIns(facts.exchanges);
    if (limitSeen(facts) !== undefined) return logIns;
    const burst = limitBurst(facts);
    if (burst === undefined)
      return logIns.length > 0 ? logIns : notApplicable(own('no read of data was seen that could be repeated'));
    const exchanges = results.exchanges(burst.id);
    const [first] = exchanges;
    const { refused } = burstSeen(exchanges);
    if (first === undefined || refused !== undefined || exchanges.some(stopsResponding)) return logIns;
    return [
      ...logIns,
      {
        at: placeIn(first, { part: 'status' }),
        message: say`${quote(`GET ${pathOf(first)}`, 100)} was requested ${MOST_REQUESTS} times in a row: all requests were served, and no header announces a limit.`,
        confidence: 'tentative',
        ...(isLocal(facts.surface) && { severity: 'info' as const }),
        mark: 'host',
        proof: { exchange: first.id },
      },
    ];
  },
});
