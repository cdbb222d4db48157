import type { FoundEntry } from '../../cookies/found-entries.ts';
import { cookieProof } from '../../derive/cookies/cookie-proof.ts';
import { secretsInCookie } from '../../derive/cookies/cookie-secrets.ts';
import { cookiesHeld } from '../../derive/cookies/cookies-held.ts';
import { type CookieSeen, carriesSession, markOfCookie, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';

/** What a session has to contain anyway, and is of no use to an attacker. */
const ordinary =
  /^(?:_state_.{1,200}|csrf(?:_?token)?|_csrf(?:_token)?|xsrf(?:_?token)?|nonce|state|_id|_fresh|_permanent|_flashes|_expire|_maxAge|expires?|exp|iat|nbf|session_?id|sid|jti|id|locale|lang|theme|messages?|visits?|count|next)$/i;
/** Names under which people, their rights or their passwords are stored. */
const personal =
  /(?:e-?mail|phone|birth|address|first_?name|last_?name|full_?name|role|admin|permission|group|scope|password|passwd|hash|ssn|iban)/i;
const emailShape = /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i;
/** Entries that are named in the finding. */
const MOST_NAMED = 8;

export default defineCheck({
  id: 'session-data-readable',
  category: 'data-exposure',
  severity: 'low',
  title: 'Session data is readable in the cookie',
  why: "A signature prevents changes to the cookie, not reading it: the visitor, every proxy that logs cookies and every copy of the browser's profile have its content.",
  fix: 'Keep session data on the server behind an opaque id, or encrypt the cookie.',
  fixes: {
    django: '`SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"` (or `db`) instead of `signed_cookies`.',
    flask:
      'Use a server-side session (Flask-Session, or a `SessionInterface` of your own) instead of the default cookie.',
    fastapi:
      "Keep a random id in the cookie and the data in a store; Starlette's `SessionMiddleware` puts all of it into the cookie.",
    starlette:
      'Keep a random id in the cookie and the data in a store; `SessionMiddleware` puts all of it into the cookie.',
    actix: 'Use `CookieContentSecurity::Private` (the default), or better `RedisSessionStore`.',
    express: 'Use `express-session` with a store instead of `cookie-session`.',
  },
  notes:
    'Medium with personal data, roles or password hashes inside. CSRF tokens, nonces, IDs, flash messages and the like do not count; a cookie that contains nothing else is not reported. Keys inside are api-key-in-cookie.',
  guide: 'api-key-exposure',
  cwe: [315, 539],
  owasp: ['API3:2023'],
  references: [
    'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
    'https://docs.djangoproject.com/en/stable/topics/http/sessions/#using-cookie-based-sessions',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    // A token in a header is read by its client: that is what it is for (its claims are jwt-sensitive-claims).
    const cookies = cookiesHeld(facts).filter(({ given }) => given?.part !== 'header');
    const sessions = cookies.filter((cookie) => !cookie.deletion && carriesSession(cookie));
    if (sessions.length === 0) return notApplicable(own('no session cookie is set'));
    return sessions
      .filter(({ opened }) => opened.decoded.protection === 'signed')
      .flatMap((cookie) => {
        const distinctive = cookie.opened.entries.filter((entry) => isInformative(entry) && !isSecret(entry, cookie));
        if (distinctive.length === 0) return [];
        const names = [...new Set(distinctive.map(({ pointer }) => pointer))];
        return [
          {
            at: placeOfCookie(cookie),
            message: say`${quote(cookie.line.name)} (${own(cookie.opened.format?.title ?? 'signed cookie')}) is signed, not encrypted; ${count(names.length, 'value')} can be read: ${shown(names)}.`,
            severity: distinctive.some(isPersonal) ? ('medium' as const) : ('low' as const),
            mark: markOfCookie(cookie),
            proof: {
              exchange: cookie.exchange.id,
              cookie: cookieProof(cookie, cookie.opened.decoded.path),
              excerpt: say`${quote(cookie.line.name)} → ${own(cookie.opened.decoded.path.join(' → '))}`,
            },
          },
        ];
      });
  },
});

const shown = (names: readonly string[]): Said => {
  const first = names.slice(0, MOST_NAMED).map((name) => quote(name, 40));
  return names.length > MOST_NAMED ? say`${own(first.join(', '))} and ${names.length - MOST_NAMED} more` : list(first);
};

const lastName = ({ pointer }: FoundEntry): string =>
  pointer.split('/').findLast((part) => part !== '' && !/^\d{1,6}$/.test(part)) ?? '';

const isInformative = (entry: FoundEntry): boolean =>
  entry.value !== null &&
  entry.value !== '' &&
  entry.pointer !== '' &&
  !entry.pointer.split('/').some((part) => ordinary.test(part));

const isSecret = ({ pointer }: FoundEntry, cookie: CookieSeen): boolean =>
  secretsInCookie(cookie).some(({ entry }) => entry.pointer === pointer);

const isPersonal = (entry: FoundEntry): boolean =>
  personal.test(lastName(entry)) || (typeof entry.value === 'string' && emailShape.test(entry.value));
