import { type CookieFacts, markOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { type OwnSessions, ownSessions, sessionCookiesSet } from '../../derive/cookies/own-sessions.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { type TokenIssued, tokensIssued } from '../../derive/secrets/tokens-seen.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { SessionStep } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { lifetimeSeconds } from '../../parse/set-cookie.ts';

type Policy = NonNullable<SessionStep['policy']>;

export default defineCheck({
  id: 'session-outlives-policy',
  category: 'authentication',
  severity: 'low',
  title: 'Session lives longer than the policy allows',
  why: 'The time for which a stolen cookie or token can be used is longer than was decided for this application.',
  fix: 'Set the lifetime of the cookie or token to that of the policy, and end the session on the server at the same time.',
  fixes: {
    django: '`SESSION_COOKIE_AGE` is the lifetime in seconds (the default is two weeks).',
    flask: '`app.permanent_session_lifetime` is the lifetime of permanent sessions (the default is 31 days).',
    fastapi: '`SessionMiddleware(..., max_age=…)` is the lifetime in seconds (the default is two weeks).',
    express: '`cookie: { maxAge: … }` is the lifetime in milliseconds.',
  },
  notes:
    'With a log-in recipe that declares `lifetime`. Compared with what the server declares at the login: Max-Age and Expires of session cookies, `exp` and `iat` of tokens, `expires_in`. The absolute limit applies to all of them, the idle limit to tokens only, which do not end when they are not used. Remember-me cookies are left out. When the server itself ends a session is not measured.',
  cwe: [613],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    const declared = ownSessions(facts.exchanges).filter(({ signIn }) => signIn.session.policy !== undefined);
    if (declared.length === 0) return notApplicable(own('no log-in recipe with a `lifetime` was run'));
    return declared.flatMap((sessions) => observe(sessions, facts));
  },
});

function observe(sessions: OwnSessions, facts: CookieFacts): Observation[] {
  const policy = sessions.signIn.session.policy ?? {};
  const ids = new Set(sessions.exchanges.map(({ id }) => id));
  const tokens = tokensIssued(facts).filter(({ exchange }) => ids.has(exchange.id));
  return [
    ...cookiesBeyond(sessions, policy, facts),
    ...tokens.flatMap((token) => tokenBeyond(token, policy)),
    ...declaredBeyond(sessions, policy),
  ];
}

function cookiesBeyond(sessions: OwnSessions, { absoluteSeconds }: Policy, facts: CookieFacts): Observation[] {
  if (absoluteSeconds === undefined) return [];
  return sessionCookiesSet(sessions, facts).flatMap((cookie): Observation[] => {
    const seconds = lifetimeSeconds(cookie.line, facts.surface.observedAt);
    if (cookie.role.role === 'remember-me' || seconds === undefined || seconds <= absoluteSeconds + SLACK_SECONDS)
      return [];
    return [
      {
        at: placeIn(cookie.exchange, { part: 'cookie', name: cookie.line.name }),
        message: say`${quote(cookie.line.name)} lives for ${duration(seconds)}; the policy allows ${duration(absoluteSeconds)}.`,
        mark: markOfCookie(cookie),
        proof: { exchange: cookie.exchange.id },
      },
    ];
  });
}

/** Clocks differ, and an Expires is a few seconds after the request. */
const SLACK_SECONDS = 60;

function tokenBeyond({ exchange, at, line, opened }: TokenIssued, policy: Policy): Observation[] {
  const { issuedAt, expiresAt } = opened.decoded;
  if (issuedAt === undefined || expiresAt === undefined || /refresh/i.test(line.name)) return [];
  const message = beyond(quote(line.name), expiresAt - issuedAt, policy);
  return message === undefined ? [] : [{ at, message, mark: line.name, proof: { exchange: exchange.id } }];
}

/** `expires_in` beside a token that cannot be read. */
function declaredBeyond({ signIn }: OwnSessions, policy: Policy): Observation[] {
  const [, digits] = /"expires_in"\s{0,4}:\s{0,4}"?(\d{1,9})/.exec(signIn.response.body) ?? [];
  const message = digits === undefined ? undefined : beyond(own('The access token'), Number(digits), policy);
  if (message === undefined) return [];
  const at = placeIn(signIn, { part: 'body', pointer: '/expires_in' });
  return [{ at, message, mark: `${urlOf(signIn).host} expires_in`, proof: { exchange: signIn.id } }];
}

function beyond(what: Said, seconds: number, { absoluteSeconds, idleSeconds }: Policy): Said | undefined {
  const allowed = Math.min(absoluteSeconds ?? Infinity, idleSeconds ?? Infinity);
  if (seconds <= allowed + SLACK_SECONDS) return undefined;
  const which =
    allowed === absoluteSeconds ? own('') : own(' without use, and a token does not end when it is not used');
  return say`${what} lives for ${duration(seconds)}; the policy allows ${duration(allowed)}${which}.`;
}

function duration(seconds: number): Said {
  const [size, unit] =
    seconds >= 2 * 86_400 ? [86_400, 'days'] : seconds >= 2 * 3600 ? [3600, 'hours'] : [60, 'minutes'];
  return say`${Math.round(seconds / Number(size))} ${own(String(unit))}`;
}
