import { headerListOf } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { structuredList } from '../../parse/structured-field.ts';

export default defineCheck({
  id: 'logout-keeps-browser-data',
  category: 'authentication',
  severity: 'info',
  title: 'Logout leaves cached pages and stored data in the browser',
  why: 'After a log-out on a shared device the next person can read cached responses, and tokens that scripts keep in local storage still work.',
  fix: 'Respond to the log-out with `Clear-Site-Data: "cache", "cookies", "storage"`.',
  notes:
    'Judged where a response to a log-out request was seen: with `--allow-writes`, or in recorded traffic. Browsers process the header over https only.',
  cwe: [525, 613],
  owasp: ['API2:2023'],
  references: [
    'https://www.w3.org/TR/clear-site-data/',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const logouts = exchanges.filter(isLogout);
    if (logouts.length === 0) return notApplicable(own('no response to a log-out was seen'));
    return logouts
      .filter((exchange) => !clears(exchange))
      .map((exchange) => ({
        at: placeIn(exchange, { part: 'header', name: 'clear-site-data' }),
        message: say`${quote(urlOf(exchange).pathname, 100)} logs out and has no Clear-Site-Data header that clears the cache or the storage.`,
        mark: urlOf(exchange).pathname,
        proof: { exchange: exchange.id },
      }));
  },
});

const LOGOUT = /\/(?:log|sign)[-_]?(?:out|off)\/?$/i;

/** A log-out that was carried out: neither refused nor missing. */
const isLogout = (exchange: Exchange): boolean =>
  exchange.response.status < 400 && LOGOUT.test(urlOf(exchange).pathname) && exchange.request.method !== 'OPTIONS';

/** The values are quoted strings (W3C Clear-Site-Data, section 3.1): bare words do nothing. */
function clears(exchange: Exchange): boolean {
  const members = structuredList(headerListOf(exchange, 'clear-site-data') ?? '') ?? [];
  return members.some(([value]) => typeof value === 'string' && ['cache', 'storage', '*'].includes(value));
}
