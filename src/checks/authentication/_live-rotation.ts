import type { CookieFacts } from '../../derive/cookies/cookies-seen.ts';
import { type OwnSessions, sessionCookiesSent, shownIn } from '../../derive/cookies/own-sessions.ts';
import { pathOf, placeIn, urlOf } from '../../derive/place.ts';
import type { Observation } from '../../model/check.ts';
import { list, own, quote, say } from '../../model/said.ts';

/** A page of signed-in users that was shown for the cookies of before the log-in alone. */
export function keptAtLogIn(sessions: OwnSessions, facts: CookieFacts): Observation[] {
  const shown = shownIn(sessions, 'earlier');
  if (shown === undefined) return [];
  const names = sessionCookiesSent(shown, sessions, facts);
  const { signIn } = sessions;
  return [
    {
      at: placeIn(signIn, { part: 'cookie', name: names[0] ?? '' }),
      message: say`After the login of ${quote(sessions.identity)} (${own(signIn.request.method)} ${quote(pathOf(signIn))}), ${own(shown.request.method)} ${quote(pathOf(shown))} returned the user's page for ${list(names.map((name) => quote(name)))} as set before the login.`,
      mark: `${urlOf(signIn).host} ${names.join(' ')}`,
      related: [placeIn(shown, { part: 'cookie', name: names[0] ?? '' })],
      proof: { exchange: shown.id },
    },
  ];
}
