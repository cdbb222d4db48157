import { NOT_FOLLOWED, ownSessions } from '../../derive/cookies/own-sessions.ts';
import { cookieValue, isLogIn } from '../../derive/cookies/recorded-sessions.ts';
import { jsonOf } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { isErrorObject } from '../../derive/response/refusal.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { keptAtLogIn } from './_live-rotation.ts';
import { inRecording, type KeptSession } from './_recorded-session.ts';

export default defineCheck({
  id: 'session-not-rotated',
  category: 'authentication',
  severity: 'high',
  title: 'Session ID is not changed at login',
  why: 'Whoever knew the session ID before the login, for example by having set it in the browser of the user, is signed in as the user after it.',
  fix: 'Make a new session ID at login, and end the old one.',
  fixes: {
    django: 'Sign in with `django.contrib.auth.login()`, which calls `request.session.cycle_key()`.',
    flask:
      'With a server-side session call `session.regenerate()` (Flask-Session 0.8 or newer) before `login_user()`; the default signed cookie changes with its content.',
    express: '`req.session.regenerate()` at login, then set the user.',
    actix: '`session.renew()` at login.',
    fastapi: 'Delete the stored session at login and create another with a new ID.',
  },
  notes:
    'With a log-in recipe: the cookies that the first page set before the login are sent alone after it; certain if they return the page of the signed-in user. From recorded traffic: a request that carried a password and was accepted, a session cookie that was sent with it, and a later request that sent the same value while no response had set another. Firm if the response to the login was a redirect or JSON that is no error, tentative otherwise. A session that begins at login is not affected.',
  cwe: [384],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    const live = ownSessions(facts.exchanges);
    if (live.length > 0) {
      const followed = live.filter(({ isFollowed }) => isFollowed);
      return followed.length === 0 ? notApplicable(NOT_FOLLOWED) : followed.flatMap((each) => keptAtLogIn(each, facts));
    }
    const none = own('no login was recorded, and no log-in recipe was run');
    return inRecording(facts, { isEvent: isLogIn, none, keptAfter, observe });
  },
});

const observe = ({ event, later, name, host }: KeptSession): Observation => ({
  at: placeIn(event, { part: 'cookie', name }),
  message: say`The session ID in ${quote(name)} that was sent before and with the login ${own(event.request.method)} ${quote(pathOf(event))} is sent unchanged after it, to ${quote(pathOf(later))}.`,
  confidence: wasAccepted(event) ? 'firm' : 'tentative',
  mark: `${host} ${name}`,
  related: [placeIn(later, { part: 'cookie', name })],
  proof: { exchange: event.id },
});

/** The first request after a login that sends the session of before it, accepted; undefined where another was set in between. */
function keptAfter(exchanges: readonly Exchange[], at: number, name: string): Exchange | undefined {
  const login = exchanges[at];
  const before = login && cookieValue(login, 'sent', name);
  if (login === undefined || before === undefined) return undefined;
  for (const exchange of exchanges.slice(at)) {
    if (exchange !== login && cookieValue(exchange, 'sent', name) === before && exchange.response.status < 400)
      return exchange;
    const set = cookieValue(exchange, 'set', name);
    if (set !== undefined && set !== before) return undefined;
  }
  return undefined;
}

/** A form that is shown again is a page; an application says in JSON whether it liked the password. */
function wasAccepted(login: Exchange): boolean {
  if (login.response.status >= 300) return true;
  const json = jsonOf(login);
  return json !== undefined && !isErrorObject(json);
}
