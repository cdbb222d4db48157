import { secretsInCookie } from '../../derive/cookies/cookie-secrets.ts';
import { cookiesHeld } from '../../derive/cookies/cookies-held.ts';
import { type CookieSeen, carriesSession, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { keyWords } from '../../derive/secrets/key-words.ts';
import { firstOfEach, isEcho, leaked, placeOfMatch, placeWords } from '../../derive/secrets/leaked-key.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

export default defineCheck({
  id: 'publishable-key-exposed',
  category: 'data-exposure',
  severity: 'info',
  title: 'Publishable key is exposed',
  why: 'Such a key is meant for browsers. Its settings at the provider limit what it allows, so review them.',
  fix: "Leave the key where it is. At the provider, restrict it to the site's origins and the APIs that it is used for, and set quotas.",
  notes:
    'At most info, except for Google API keys: low, since one without restrictions also gives access to other APIs; medium in a session cookie, where a browser key does not belong.',
  cwe: [200],
  owasp: ['API8:2023'],
  references: ['https://docs.stripe.com/keys', 'https://docs.cloud.google.com/docs/authentication/api-keys#securing'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    if (facts.exchanges.length === 0) return notApplicable(own('no response was seen'));
    return [...facts.exchanges.flatMap(keysIn), ...cookiesHeld(facts).flatMap(keysInCookie)];
  },
});

const isPublic = ({ kind }: SecretMatch): boolean => kind === 'publishable';

const keysIn = (exchange: Exchange): Observation[] =>
  firstOfEach(secretsInBody(exchange))
    .filter((match) => isPublic(match) && !isEcho(match.token, exchange))
    .map((match) => {
      const at = placeOfMatch(exchange, match);
      const message = say`The response contains ${keyWords(match)} ${placeWords(at)}.${advice(match)}`;
      return leaked(exchange, match, { at, message, severity: severityOf(match) });
    });

const keysInCookie = (cookie: CookieSeen): Observation[] =>
  cookie.deletion
    ? []
    : secretsInCookie(cookie)
        .filter(({ match }) => isPublic(match))
        .map(({ match, entry }) =>
          leaked(cookie.exchange, match, {
            at: placeOfCookie(cookie, entry.pointer),
            message: say`The cookie ${quote(cookie.line.name)} contains ${keyWords(match)}.${advice(match)}`,
            severity: isGoogle(match) && carriesSession(cookie) ? 'medium' : severityOf(match),
          }),
        );

/** Google's own rule: browser keys are to be seen, and to be restricted; since 2026 an unrestricted one may open Gemini. */
const isGoogle = ({ rule }: SecretMatch): boolean => rule.id === 'google-api-key';

const severityOf = (match: SecretMatch): Severity => (isGoogle(match) ? 'low' : 'info');

const advice = (match: SecretMatch) =>
  isGoogle(match) ? own(' Check its restrictions: without any it also gives access to paid APIs.') : own('');
