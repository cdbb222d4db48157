import type { CookieFacts, CookieSeen } from '../../derive/cookies/cookies-seen.ts';
import {
  type OwnSessions,
  partsOf,
  type SessionExchange,
  sessionCookiesSent,
  sessionCookiesSet,
  shownIn,
} from '../../derive/cookies/own-sessions.ts';
import { pathOf, placeIn, urlOf } from '../../derive/place.ts';
import { offersDeviceBinding } from '../../derive/response/device-bound.ts';
import type { Observation } from '../../model/check.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';
import { CLIENT_SIDE_FIXES } from './_client-side-fixes.ts';

/** What of a session that the scan signed out of is still accepted: the session, a remember-me cookie, a refresh token. */
export const acceptedAfterLogOut = (sessions: OwnSessions, facts: CookieFacts): Observation[] => [
  ...sessionAccepted(sessions, facts),
  ...rememberedAfter(sessions),
  ...refreshedAfter(sessions),
];

function sessionAccepted(sessions: OwnSessions, facts: CookieFacts): Observation[] {
  const shown = shownIn(sessions, 'signed-out');
  if (shown === undefined) return [];
  const names = sessionCookiesSent(shown, sessions, facts);
  if (names.length === 0) return [tokenAccepted(sessions, shown)];
  const inCookie = sessionCookiesSet(sessions, facts).find(
    (each) => names.includes(each.line.name) && holdsSession(each),
  );
  const common = { ...placed(sessions, shown), mark: `${urlOf(shown).host} ${names.join(' ')}` };
  if (inCookie !== undefined) return [{ ...common, ...clientSide(inCookie, shown) }];
  const isBound = offersDeviceBinding(sessions.exchanges);
  return [
    {
      ...common,
      at: placeIn(shown, { part: 'cookie', name: names[0] ?? '' }),
      message: say`After the log-out of ${quote(sessions.identity)} the session in ${list(names.map((name) => quote(name)))} is still accepted: ${requested(shown)} returned the user's page.${own(isBound ? BOUND : '')}`,
      ...(isBound && { severity: 'medium' as const }),
    },
  ];
}

const BOUND = ' The server registers device-bound sessions, so a stolen cookie alone is of limited use.';

const requested = (shown: SessionExchange): Said =>
  say`${own(shown.request.method)} ${quote(pathOf(shown))} (status ${shown.response.status})`;

function placed({ exchanges }: OwnSessions, shown: SessionExchange): Pick<Observation, 'related' | 'proof'> {
  return {
    related: partsOf(exchanges, 'sign-out').map((exchange) => placeIn(exchange)),
    proof: { exchange: shown.id },
  };
}

/** The cookie is the session, not a reference to one on the server. */
const holdsSession = ({ opened }: CookieSeen): boolean =>
  opened.format !== undefined &&
  (opened.decoded.payload !== undefined || opened.decoded.protection === 'encrypted') &&
  typeof opened.decoded.payload !== 'string';

function clientSide(
  { line, opened }: CookieSeen,
  shown: SessionExchange,
): Pick<Observation, 'at' | 'message' | 'title' | 'severity' | 'fix' | 'framework'> {
  const format = opened.format;
  const framework = format?.framework ?? '';
  const fix = CLIENT_SIDE_FIXES[format?.id ?? ''] ?? CLIENT_SIDE_FIXES[framework];
  return {
    at: placeIn(shown, { part: 'cookie', name: line.name }),
    title: own('Client-side session cannot be revoked at logout'),
    message: say`${quote(line.name)} contains the session itself (${own(format?.title ?? 'a known format')}). The log-out removes the cookie from the browser only: a copy of it is still accepted, ${requested(shown)} returned the user's page.`,
    severity: 'medium',
    ...(fix !== undefined && { fix: own(fix) }),
    ...(framework !== '' && { framework }),
  };
}

/** Tokens whose end is near are meant to be good until then. */
const SHORT_SECONDS = 15 * 60;

function tokenAccepted(sessions: OwnSessions, shown: SessionExchange): Observation {
  const seconds = tokenSeconds(sessions);
  const isShort = seconds !== undefined && seconds <= SHORT_SECONDS;
  const lifetime = seconds === undefined ? own('') : say` It is issued for ${Math.round(seconds / 60)} minutes.`;
  return {
    ...placed(sessions, shown),
    at: placeIn(shown, { part: 'header', name: 'authorization' }),
    title: own('Access token is still valid after logout'),
    message: say`After the log-out of ${quote(sessions.identity)} its access token is still accepted: ${requested(shown)} returned the user's page.${lifetime}`,
    severity: isShort ? 'low' : 'medium',
    fix: own(TOKEN_FIX),
    mark: `${urlOf(shown).host} token`,
  };
}

const TOKEN_FIX =
  'Let access tokens expire within minutes and revoke the refresh token at logout; where a logout must take effect at once, keep the IDs (`jti`) of revoked tokens or a per-user token version on the server and compare it with each request.';

/** `expires_in` of the response that issued it. */
function tokenSeconds({ exchanges }: OwnSessions): number | undefined {
  const [, digits] =
    partsOf(exchanges, 'sign-in')
      .map(({ response }) => /"expires_in"\s{0,4}:\s{0,4}"?(\d{1,9})/.exec(response.body))
      .find((match) => match !== null) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function rememberedAfter(sessions: OwnSessions): Observation[] {
  const shown = shownIn(sessions, 'remembered');
  if (shown === undefined) return [];
  const names = shown.session.cookies.filter(({ way }) => way === 'sent').map(({ name }) => name);
  return [
    {
      ...placed(sessions, shown),
      at: placeIn(shown, { part: 'cookie', name: names[0] ?? '' }),
      title: own('Remember-me cookie is still valid after logout'),
      message: say`After the log-out of ${quote(sessions.identity)}, ${list(names.map((name) => quote(name)))} alone signs in again: ${requested(shown)} returned the user's page.`,
      fix: own(
        'Delete the stored remember-me token at logout. A cookie that is only signed needs a per-user value, changed at logout, in what is signed.',
      ),
      mark: `${urlOf(shown).host} ${names.join(' ')} remembered`,
    },
  ];
}

function refreshedAfter(sessions: OwnSessions): Observation[] {
  const used = shownIn(sessions, 'refresh-after-log-out');
  if (used === undefined) return [];
  return [
    {
      ...placed(sessions, used),
      at: placeIn(used, { part: 'body' }),
      title: own('Refresh token is still valid after logout'),
      message: say`After the log-out of ${quote(sessions.identity)} its refresh token is still accepted by ${own(used.request.method)} ${quote(pathOf(used))} (status ${used.response.status}).`,
      fix: own('Revoke the refresh token, and those that were issued from it, at logout (RFC 7009).'),
      mark: `${urlOf(used).host} refresh-token`,
    },
  ];
}
