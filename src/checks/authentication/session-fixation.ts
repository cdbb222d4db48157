import { chosenId } from '../../derive/cookies/chosen-id.ts';
import {
  type CookieFacts,
  type CookieSeen,
  carriesSession,
  cookiesIn,
  cookiesSeen,
  markOfCookie,
} from '../../derive/cookies/cookies-seen.ts';
import {
  type OwnSessions,
  ownSessions,
  partsOf,
  sessionCookiesSent,
  shownIn,
} from '../../derive/cookies/own-sessions.ts';
import { htmlOf, isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

/** Different cookies that are tried, each at the first place that sets it. */
const MOST_COOKIES = 2;

export default defineCheck({
  id: 'session-fixation',
  category: 'authentication',
  severity: 'high',
  title: 'Server accepts a session ID chosen by the client',
  why: "An attacker who can plant a cookie in a victim's browser, from a sibling host or over plain HTTP, chooses the ID, waits for the victim to sign in, and shares the session.",
  fix: 'Never accept an unknown session ID: generate a new one for every visitor without a valid session, and again at login.',
  fixes: {
    django: "Django's session engines do this; call `request.session.cycle_key()` in a hand-written login.",
    flask:
      'With a server-side session generate a new ID when the given one is not in the store, and `session.clear()` before login.',
    fastapi:
      'In a custom store, look up the ID and generate a new one with `secrets.token_urlsafe(32)` when it is not there.',
    actix: 'Call `session.renew()` at login; the built-in stores never accept unknown IDs.',
    express: '`req.session.regenerate(...)` at login; express-session generates its own IDs unless `genid` is set.',
  },
  notes:
    'With a log-in recipe: the recipe is run with a chosen ID in the jar; certain if that ID alone returns the page of the signed-in user afterwards. Without: opaque IDs only, tested with a chosen ID of the same form. Found only if state is bound to it: two requests with one chosen ID return the same session value (a CSRF token), which differs for another chosen ID. A server that replaces the ID is not vulnerable. Signed formats whose key is not known cannot be fixated this way.',
  guide: 'api-key-exposure',
  cwe: [384],
  owasp: ['API2:2023'],
  references: ['https://owasp.org/www-community/attacks/Session_fixation'],
  needs: ['exchanges', 'surface', 'keys'],
  plan: (facts) => candidates(facts).flatMap(probesFor),
  judge(facts, results) {
    const cookies = candidates(facts);
    const live = ownSessions(facts.exchanges).filter((each) => each.isFollowed && hasChosen(each));
    const signedIn = live.flatMap((sessions) => signedInWithChosen(sessions, facts));
    if (cookies.length + live.length === 0)
      return notApplicable(own('no opaque session ID is set together with a value that belongs to the session'));
    // The same cookie through the login says more than through a page.
    const rest = cookies.filter(({ line }) => !signedIn.some(({ at }) => at.name === line.name));
    return [...signedIn, ...rest.flatMap((cookie) => adopted(cookie, facts, results))];
  },
});

/** The first page was requested with cookies: only chosen ones can be there before it. */
const hasChosen = ({ exchanges }: OwnSessions): boolean =>
  partsOf(exchanges, 'start').some(({ session }) => session.cookies.some(({ way }) => way === 'sent'));

/** A log-in that kept the ID that was chosen before it: whoever chose it is signed in as the user. */
function signedInWithChosen(sessions: OwnSessions, facts: CookieFacts): Observation[] {
  const shown = shownIn(sessions, 'chosen');
  if (shown === undefined) return [];
  const [name = ''] = sessionCookiesSent(shown, sessions, facts);
  return [
    {
      at: placeIn(shown, { part: 'cookie', name }),
      message: say`${quote(name)} was set to a chosen ID before the login of ${quote(sessions.identity)}: the server kept it, and that ID alone is signed in after the login.`,
      mark: name,
      related: [placeIn(sessions.signIn)],
      proof: { exchange: shown.id },
    },
  ];
}

/** Opaque session ids set by a page that also shows a value of the session, so that state can be seen to follow the id. */
function candidates(facts: Facts<'exchanges' | 'surface' | 'keys'>): CookieSeen[] {
  const usable = cookiesSeen(facts).filter(
    (cookie) =>
      carriesSession(cookie) &&
      !cookie.deletion &&
      (cookie.opened.decoded.protection === 'reference' || cookie.opened.format === undefined) &&
      cookie.exchange.request.method === 'GET' &&
      stateOf(cookie.exchange) !== undefined &&
      !/^s(?::|%3A)/i.test(cookie.line.value),
  );
  return usable
    .filter((cookie, i) => usable.findIndex(({ line }) => line.name === cookie.line.name) === i)
    .slice(0, MOST_COOKIES);
}

function probesFor(cookie: CookieSeen): RequestProbe[] {
  const [a, b] = [chosenId(cookie.line.value, 0), chosenId(cookie.line.value, 1)];
  return [
    ['a1', a],
    ['b1', b],
    ['a2', a],
    ['b2', b],
  ].map(([id = '', value = '']) => ({
    kind: 'request',
    id: `${cookie.line.name} ${id}`,
    risk: 'read',
    anonymous: true,
    fresh: true,
    request: { method: 'GET', url: cookie.exchange.request.url, headers: [['Cookie', `${cookie.line.name}=${value}`]] },
  }));
}

function adopted(cookie: CookieSeen, facts: Facts<'surface' | 'keys'>, results: ProbeResults): Observation[] {
  const read = (id: string): string | undefined => {
    const exchange = results.exchange(`${cookie.line.name} ${id}`);
    if (exchange === undefined || !isSuccess(exchange) || replaced(exchange, cookie, facts)) return undefined;
    return stateOf(exchange);
  };
  const [a1, b1, a2, b2] = ['a1', 'b1', 'a2', 'b2'].map(read);
  const follows = a1 !== undefined && b1 !== undefined && a1 === a2 && b1 === b2 && a1 !== b1;
  const shown = results.exchange(`${cookie.line.name} a1`);
  if (!follows || shown === undefined) return [];
  const message = say`${quote(cookie.line.name)} was set to a chosen ID: the server kept it, and a session value stayed the same in two requests with it and differed for another chosen ID.`;
  return [
    {
      at: placeIn(shown, { part: 'cookie', name: cookie.line.name }),
      message,
      mark: markOfCookie(cookie),
      proof: { exchange: shown.id },
    },
  ];
}

const replaced = (exchange: Exchange, { line }: CookieSeen, facts: Facts<'surface' | 'keys'>): boolean =>
  cookiesIn(exchange, facts).some((cookie) => cookie.line.name === line.name);

/** A value that belongs to one session: the CSRF token of a form or a meta element. */
function stateOf(exchange: Exchange): string | undefined {
  const html = htmlOf(exchange);
  const field = html?.hiddenInputs.find(
    ({ name, value }) => /csrf|xsrf|authenticity/i.test(name) && value.length >= 8,
  )?.value;
  return field ?? html?.metas.find(({ name, content }) => /csrf|xsrf/i.test(name) && content.length >= 8)?.content;
}
