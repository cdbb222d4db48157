import { cookieProof, isOnlyInCode, keyForm, protectionWords, wayInto } from '../../derive/cookies/cookie-proof.ts';
import { type CookieSecret, secretsInCookie } from '../../derive/cookies/cookie-secrets.ts';
import { cookiesHeld } from '../../derive/cookies/cookies-held.ts';
import { type CookieSeen, carriesSession, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { isLocal, publicUrlOf } from '../../derive/response/public-url.ts';
import { isPassword, keyWords, secretProof } from '../../derive/secrets/key-words.ts';
import { sealedKey } from '../../derive/secrets/sealed-key.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import { own, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

export default defineCheck({
  id: 'api-key-in-cookie',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in a cookie',
  why: "Whoever has the cookie has the key: the visitor, anyone who reads a proxy log, a crash report or the browser's profile. Signing does not encrypt it, and it stays valid after the session has ended.",
  fix: 'Keep the key on the server and put only a random reference into the cookie.',
  fixes: {
    django:
      'Use a server-side engine (`SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"`), store the key encrypted in a model of its own, and fetch it by `request.user` where it is used.',
    flask:
      'Take the key out of `session[...]`; keep it in a server-side store under a random id (Flask-Session, or a `SessionInterface` of your own) and fetch it where it is used.',
    fastapi:
      'Take the key out of `request.session[...]`; Starlette puts all of it into the cookie. Keep it in a store of your own under `secrets.token_urlsafe(32)`.',
    starlette:
      'Take the key out of `request.session[...]`; all of it is stored in the cookie. Keep it in a store under `secrets.token_urlsafe(32)`.',
    actix:
      'Use `RedisSessionStore` (or another server-side `SessionStore`) instead of `CookieSessionStore` with `CookieContentSecurity::Signed`; do not `session.insert` the key.',
    express: 'Use `express-session` with a store instead of `cookie-session`, and keep the key out of `req.session`.',
  },
  notes:
    "High; critical when the provider's checksum is right, when scripts can read the cookie, when it is sent in cleartext, or when the signing or encryption key of the session is known: anyone then reads and forges such sessions. The session's own token in its own cookie does not count; a third party's token does. Publishable keys are publishable-key-exposed. A Google browser key (`AIza`) is medium. A value under the name of a credential counts whatever it looks like: a placeholder shows that the configured value is exposed. Flags, masked values, references and hashes are not reported. In what you give with --cookie, --header or --bearer, keys inside are found; the credential itself does not count.",
  guide: 'api-key-exposure',
  cwe: [315, 522, 200],
  owasp: ['API3:2023', 'API2:2023'],
  references: [
    'RFC 6265 section 8.3',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    const cookies = cookiesHeld(facts).filter(({ deletion }) => !deletion);
    if (cookies.length === 0) return notApplicable(own('no cookie is set'));
    // Of the places of one key the session comes first: that is where the fix belongs.
    const ordered = [...cookies.filter(carriesSession), ...cookies.filter((cookie) => !carriesSession(cookie))];
    return ordered.flatMap((cookie) =>
      secretsInCookie(cookie)
        .filter(({ match, entry }) => isKey(match) && !isOwnToken(match.rule.id, entry.pointer))
        .map((secret) => observation(cookie, secret, isSentInClear(cookie, facts.surface))),
    );
  },
});

/** A cookie of its own is no session: what a framework says of sessions does not help. */
const NO_COOKIE = 'Do not set the key as a cookie: keep it on the server, and call the provider from there.';

/** Google's browser keys are made to be public, but not to be handed to each visitor by a server: they may open paid services. */
const isBrowserKey = ({ rule }: SecretMatch): boolean => rule.id === 'google-api-key';

const isKey = (match: SecretMatch): boolean => match.kind === 'secret' || isBrowserKey(match);

/** A JWT that is the whole cookie is the session itself: it is there to be sent. What it holds is looked into all the same. */
const isOwnToken = (rule: string, pointer: string): boolean =>
  /^jwt/.test(rule) && (pointer === '' || /^\/(?:access|id|refresh|session)_?token$/i.test(pointer));

function observation(cookie: CookieSeen, { match, entry }: CookieSecret, inClear: boolean): Observation {
  const { line, exchange } = cookie;
  const way = entry.path.length === 0 ? wayInto(cookie, []) : wayInto(cookie, entry.path);
  const title = match.name === undefined ? own(match.rule.title) : keyWords(match);
  return {
    at: placeOfCookie(cookie, entry.pointer),
    message: say`${way}: ${title}. ${protectionWords(cookie)}${known(cookie)}`,
    ...(cookie.given?.part === 'header' && { title: own('API key in a credential') }),
    severity: isBrowserKey(match) ? 'medium' : severityOf(cookie, match.checksum === 'valid', inClear),
    ...(isForgeable(cookie) && !isBrowserKey(match) && { harm: 'takeover' as const }),
    confidence: match.confidence,
    ...(isPassword(match) && { title: own('Password in a cookie') }),
    ...(entry.pointer === '' && { fix: own(NO_COOKIE) }),
    mark: `${line.name} ${entry.pointer}`,
    proof: {
      exchange: exchange.id,
      excerpt: say`${way} = ${sealedKey(match)}`,
      secret: secretProof(match),
      cookie: cookieProof(cookie, entry.path),
    },
  };
}

/** A key behind a decryption by a known key is one finding with both facts. */
function known({ opened }: CookieSeen): Said {
  return opened.key === undefined
    ? own('')
    : isOnlyInCode(opened.key.key)
      ? say` The signing key is in the code (${own(opened.key.key.source)}).`
      : say` The signing key is known (${keyForm(opened.key.key)}), so anyone can forge it too.`;
}

/** Anyone has the key that signs the cookie. */
const isForgeable = ({ opened: { key } }: CookieSeen): boolean => key !== undefined && !isOnlyInCode(key.key);

/** Over plain HTTP, seen from where its visitors are; on loopback there is no way to listen on. */
const isSentInClear = ({ line, exchange, given }: CookieSeen, surface: Surface): boolean =>
  given === undefined && !line.secure && !isLocal(surface) && publicUrlOf(exchange, surface).protocol === 'http:';

/** What is not known of a cookie that the user gave counts for it. */
function severityOf(cookie: CookieSeen, checksumValid: boolean, inClear: boolean): Severity {
  const { line, given } = cookie;
  const isKnownOpen = given === undefined && !line.httpOnly;
  return checksumValid || isKnownOpen || inClear || isForgeable(cookie) ? 'critical' : 'high';
}
