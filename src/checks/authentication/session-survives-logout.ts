import type { CookieFacts } from '../../derive/cookies/cookies-seen.ts';
import { NOT_FOLLOWED, type OwnSessions, ownSessions, partsOf } from '../../derive/cookies/own-sessions.ts';
import { cookieValue, isLogOut } from '../../derive/cookies/recorded-sessions.ts';
import { isRefusal, isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { acceptedAfterLogOut } from './_after-logout.ts';
import { inRecording, type KeptSession } from './_recorded-session.ts';

export default defineCheck({
  id: 'session-survives-logout',
  category: 'authentication',
  severity: 'high',
  title: 'Session is still valid after logout',
  why: 'A session that was stolen or left in a shared browser stays open although the user signed out.',
  fix: 'End the session on the server at logout, not only the cookie in the browser.',
  fixes: {
    django:
      'Sign out with `django.contrib.auth.logout()`, which flushes the session; the `signed_cookies` engine cannot end a session.',
    flask:
      'Use server-side sessions and delete the stored one at logout; the default signed cookie stays valid until it expires.',
    express: '`req.session.destroy()` at logout; `cookie-session` cannot end a session.',
    actix: '`session.purge()` with a server-side `SessionStore`; `CookieSessionStore` cannot end a session.',
    fastapi: 'Delete the stored session at logout; `SessionMiddleware` keeps it in the cookie and cannot end it.',
  },
  notes:
    'With a log-in recipe that has a `logout`, or a document with a log-out operation: a session that the scan opened is signed out of, and what a thief would have kept of it is sent again, two times. Medium if the session is in the cookie itself, where no logout can end it, and for access tokens (low if they are issued for 15 minutes or less); high for sessions of the server, remember-me cookies and refresh tokens. From recorded traffic: a logout that was accepted, and a later request with the same session that got the same kind of response as before. Firm if the recording shows that the operation refuses requests without a session, tentative otherwise.',
  cwe: [613],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    const live = ownSessions(facts.exchanges);
    if (live.length > 0) return judgeOwn(live, facts);
    const none = own('no logout was recorded, and no log-in recipe was run');
    return inRecording(facts, { isEvent: isLogOut, none, keptAfter: usedAfter, observe });
  },
});

/** Only sessions that the scan opened itself were signed out of. */
function judgeOwn(live: readonly OwnSessions[], facts: CookieFacts): readonly Observation[] | NotApplicable {
  const followed = live.filter(({ isFollowed }) => isFollowed);
  if (followed.length === 0) return notApplicable(NOT_FOLLOWED);
  const ended = followed.filter(({ exchanges }) => partsOf(exchanges, 'signed-out').length > 0);
  if (ended.length === 0)
    return notApplicable(
      own('the log-in recipe has no `logout` that worked, and the API document has no log-out operation'),
    );
  return ended.flatMap((sessions) => acceptedAfterLogOut(sessions, facts));
}

const observe = ({ event, later, name, exchanges, host }: KeptSession): Observation => ({
  at: placeIn(later, { part: 'cookie', name }),
  message: say`After the logout ${own(event.request.method)} ${quote(pathOf(event))} the same session in ${quote(name)} is still accepted by ${own(later.request.method)} ${quote(pathOf(later))} (status ${later.response.status}).`,
  confidence: refusesOthers(later, exchanges, name) ? 'firm' : 'tentative',
  mark: `${host} ${name}`,
  related: [placeIn(event)],
  proof: { exchange: later.id },
});

/** A later success with the session of the logout, at an operation that returned success and the same body while it was open. */
function usedAfter(exchanges: readonly Exchange[], at: number, name: string): Exchange | undefined {
  const logout = exchanges[at];
  const session = logout && cookieValue(logout, 'sent', name);
  if (session === undefined) return undefined;
  const before = exchanges
    .slice(0, at)
    .filter((exchange) => cookieValue(exchange, 'sent', name) === session && isSuccess(exchange));
  return exchanges
    .slice(at + 1)
    .find(
      (exchange) =>
        cookieValue(exchange, 'sent', name) === session &&
        isSuccess(exchange) &&
        before.some((earlier) => isSame(earlier, exchange) && earlier.response.body === exchange.response.body),
    );
}

const isSame = (a: Exchange, b: Exchange): boolean => a.request.method === b.request.method && pathOf(a) === pathOf(b);

/** The recording shows that the operation is not open to everybody. */
const refusesOthers = (used: Exchange, exchanges: readonly Exchange[], name: string): boolean =>
  exchanges.some(
    (other) =>
      isSame(other, used) &&
      cookieValue(other, 'sent', name) !== cookieValue(used, 'sent', name) &&
      (isRefusal(other) || (other.response.status >= 300 && other.response.status < 400)),
  );
