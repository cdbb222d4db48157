import { carriesSession } from '../../derive/cookies/cookies-seen.ts';
import { offersDeviceBinding } from '../../derive/response/device-bound.ts';
import { defineCheck } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import { lifetimeSeconds } from '../../parse/set-cookie.ts';
import { eachCookie } from './_cookies.ts';

const DAY = 86_400;
const BOUND = 'The server registers device-bound sessions: a stolen cookie is useless without the device.';
/** The catalogue's limit; ASVS asks for less, by the application's risk. */
const LONGEST_DAYS = 30;

export default defineCheck({
  id: 'session-cookie-long-lived',
  category: 'authentication',
  severity: 'low',
  title: 'Session cookie lives longer than a month',
  why: 'Whoever obtains the cookie from a backup, a shared machine or a log can use it, and the data in it, until it expires.',
  fix: 'Limit its lifetime to hours or days, renew it while it is used, and expire the session on the server as well.',
  fixes: {
    django:
      '`SESSION_COOKIE_AGE = 60 * 60 * 8` (the default is two weeks), or `SESSION_EXPIRE_AT_BROWSER_CLOSE = True`.',
    flask: '`app.permanent_session_lifetime = timedelta(hours=8)` (the default for permanent sessions is 31 days).',
    fastapi: '`SessionMiddleware(..., max_age=8 * 60 * 60)` (the default is two weeks).',
    actix: '`.session_lifecycle(PersistentSession::default().session_ttl(Duration::hours(8)))`.',
    express: '`cookie: { maxAge: 8 * 60 * 60 * 1000 }`.',
  },
  notes:
    'Session cookies only. Without Max-Age and Expires the cookie ends with the browser, which is the safer case. Remember-me cookies are meant to live longer and are left out. Info where the server registers device-bound sessions (`Secure-Session-Registration`).',
  guide: 'api-key-exposure',
  cwe: [613],
  owasp: ['API2:2023'],
  references: [
    'RFC 6265 section 4.1.2.2',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    const isBound = offersDeviceBinding(facts.exchanges);
    return eachCookie(facts, (cookie) => {
      const seconds = lifetimeSeconds(cookie.line, cookie.exchange.recorded?.at ?? facts.surface.observedAt);
      if (!carriesSession(cookie) || cookie.role.role === 'remember-me') return undefined;
      if (seconds === undefined || seconds <= LONGEST_DAYS * DAY) return undefined;
      const message = say`${quote(cookie.line.name)} lives for ${Math.round(seconds / DAY)} days.`;
      return isBound ? { message: say`${message} ${own(BOUND)}`, severity: 'info' } : { message };
    });
  },
});
