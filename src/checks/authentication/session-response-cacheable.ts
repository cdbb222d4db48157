import {
  type CookieSeen,
  carriesSession,
  cookiesSeen,
  markOfCookie,
  placeOfCookie,
} from '../../derive/cookies/cookies-seen.ts';
import { headerListOf } from '../../derive/page.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { parseCacheControl } from '../../parse/cache-control.ts';
import { remembered } from '../../parse/remembered.ts';
import { attributesOf } from './_cookies.ts';

/** RFC 9110 15.1: what a cache may keep without a header that allows it. */
const cacheableByDefault = new Set([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501]);

export default defineCheck({
  id: 'session-response-cacheable',
  category: 'authentication',
  severity: 'low',
  title: 'Response that sets a session cookie is cacheable',
  why: "A cache between visitors and the server can deliver one visitor's Set-Cookie to another, who then shares that session.",
  fix: 'Send `Cache-Control: no-store` (or `private`) with every response that sets a session.',
  fixes: {
    django: 'Decorate the view with `@never_cache`, and keep `SessionMiddleware` (it adds `Vary: Cookie`).',
    flask: 'Set `response.headers["Cache-Control"] = "no-store"` in `@app.after_request` when the session was touched.',
    fastapi: 'Set `response.headers["Cache-Control"] = "no-store"` in the middleware that writes the session.',
    actix: 'Add `("Cache-Control", "no-store")` to the responses that write the session.',
    express: "`res.set('Cache-Control', 'no-store')`.",
  },
  notes:
    'High where the response permits it outright (`public`, `s-maxage`), low where nothing forbids caches to store it. Only responses that caches may store at all: `no-store`, `private`, `no-cache`, `max-age=0` and `Vary: *` prevent it, and so does `Vary: Cookie` where nothing permits storing: visitors without a cookie share one variant.',
  guide: 'api-key-exposure',
  cwe: [524, 525],
  owasp: ['API8:2023'],
  references: ['RFC 9111 section 3', 'RFC 6265 section 8.2 and 3'],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    const sessions = cookiesSeen(facts).filter((cookie) => carriesSession(cookie) && !cookie.deletion);
    if (sessions.length === 0) return notApplicable(own('no session cookie is set'));
    return sessions
      .filter(({ exchange }) => mayBeKept(exchange))
      .map((cookie) => ({
        at: placeOfCookie(cookie),
        ...weightOf(cookie),
        mark: markOfCookie(cookie),
        proof: { exchange: cookie.exchange.id, excerpt: attributesOf(cookie) },
      }));
  },
});

/** Where the response itself makes shared caches keep it, the next visitor gets this visitor's session. */
function weightOf({ line, exchange }: CookieSeen): Pick<Observation, 'message' | 'severity' | 'confidence' | 'harm'> {
  const control = headerListOf(exchange, 'cache-control') ?? '';
  const { public: isPublic, sMaxAge = 0, maxAge } = cacheControlOf(control);
  const mayBeStored = sMaxAge > 0 || (isPublic && maxAge !== 0);
  return mayBeStored
    ? {
        message: say`The response that sets ${quote(line.name)} allows shared caches to store it (${quote(control)}): later visitors get this session.`,
        severity: 'high',
        confidence: 'firm',
        harm: 'secrets',
      }
    : {
        message: say`The response that sets ${quote(line.name)} has no Cache-Control that prevents shared caching.`,
      };
}

/** The same few values come with every response. */
const cacheControlOf = remembered(parseCacheControl);

function mayBeKept(exchange: Exchange): boolean {
  const { status } = exchange.response;
  if (exchange.request.method !== 'GET' || !cacheableByDefault.has(status)) return false;
  const control = headerListOf(exchange, 'cache-control');
  const vary = (headerListOf(exchange, 'vary') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const { directives } = cacheControlOf(control ?? '');
  if (['no-store', 'private', 'no-cache'].some((name) => directives.has(name)) || directives.get('max-age') === '0')
    return false;
  if (vary.includes('*')) return false;
  // Visitors who come without a cookie share one variant, so Vary: Cookie does not help against an explicit permission.
  const isPermitted = ['public', 's-maxage', 'max-age'].some((name) => directives.has(name));
  return isPermitted || !vary.includes('cookie');
}
