import { type OwnSessions, ownSessions, partsOf, shownIn } from '../../derive/cookies/own-sessions.ts';
import { pathOf, placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'refresh-token-reusable',
  category: 'authentication',
  severity: 'medium',
  title: 'Refresh token can be used more than once',
  why: 'A refresh token that was copied from a device or a log gives new access tokens beside those of the user, and neither the user nor the server notices.',
  fix: 'Issue a new refresh token with each use, end the old one, and end all tokens of the session when an old one comes back. Or bind refresh tokens to the client (DPoP, mTLS).',
  fixes: {
    django:
      'djangorestframework-simplejwt: `ROTATE_REFRESH_TOKENS = True` and `BLACKLIST_AFTER_ROTATION = True`, with the `token_blacklist` application installed.',
    fastapi:
      'Store refresh tokens hashed, delete the one that was used, and delete the whole family when a deleted one is used.',
    express:
      'Store refresh tokens hashed, delete the one that was used, and delete the whole family when a deleted one is used.',
    keycloak: 'Realm settings, Tokens: switch on "Revoke Refresh Token".',
  },
  notes:
    'With a log-in recipe that has `refresh` steps: the same refresh token is sent two times, on a session that the scan opened, and both return tokens. Low where the client authenticates itself (RFC 9700 asks for rotation of public clients). Servers that allow a second use within a few seconds, for unreliable networks, are reported too.',
  cwe: [613],
  owasp: ['API2:2023'],
  references: ['RFC 9700 section 4.14.2'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const refreshed = ownSessions(exchanges).filter((each) => shownIn(each, 'refresh') !== undefined);
    if (refreshed.length === 0) return notApplicable(own('no log-in recipe with `refresh` steps was run'));
    return refreshed.flatMap(observe);
  },
});

function observe(sessions: OwnSessions): Observation[] {
  const again = shownIn(sessions, 'refresh-again');
  if (again === undefined) return [];
  const isKnown = again.request.headers.some(([name]) => name.toLowerCase() === 'authorization');
  const first = partsOf(sessions.exchanges, 'refresh').at(-1);
  return [
    {
      at: placeIn(again, { part: 'body' }),
      message: say`One refresh token of ${quote(sessions.identity)} was accepted two times by ${own(again.request.method)} ${quote(pathOf(again))}.`,
      severity: isKnown ? 'low' : 'medium',
      confidence: 'firm',
      mark: `${urlOf(again).host}${pathOf(again)}`,
      ...(first !== undefined && { related: [placeIn(first)] }),
      proof: { exchange: again.id },
    },
  ];
}
