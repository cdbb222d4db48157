import type { ReceivedCookie } from '../../cookies/format.ts';
import { tokenText } from '../../cookies/primitives/wire.ts';
import {
  causeOfKey,
  cookieProof,
  forgerWords,
  isOnlyInCode,
  keyLinks,
  keyShown,
} from '../../derive/cookies/cookie-proof.ts';
import { cookiesHeld } from '../../derive/cookies/cookies-held.ts';
import {
  type CookieSeen,
  carriesSession,
  isSupplied,
  isTestable,
  markOfCookie,
  placeOfCookie,
} from '../../derive/cookies/cookies-seen.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import { parseJws } from '../../parse/jwt.ts';

export default defineCheck({
  id: 'session-key-known',
  category: 'authentication',
  severity: 'high',
  title: 'Session cookie signed with a known key',
  why: 'Whoever knows the key can forge any session: any user, any role. Where the format loads objects (pickle, Marshal, PHP), a forged cookie runs code on the server.',
  fix: "Generate a new key with the system's random generator (32 bytes or more), keep it out of the source code, require it at start-up, and invalidate all sessions signed with the old key.",
  fixes: {
    django:
      '`SECRET_KEY = os.environ["SECRET_KEY"]` with a value of `get_random_secret_key()`; do not keep the old one in `SECRET_KEY_FALLBACKS`.',
    flask:
      '`app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]` with a value of `python -c "import secrets; print(secrets.token_hex(32))"`; do not keep the old one in `SECRET_KEY_FALLBACKS`.',
    fastapi: '`SessionMiddleware(secret_key=os.environ["SESSION_SECRET"])` with a value of `secrets.token_hex(32)`.',
    starlette: '`SessionMiddleware(secret_key=os.environ["SESSION_SECRET"])` with a value of `secrets.token_hex(32)`.',
    actix:
      '`Key::from(&decoded)` with 64 bytes from the environment; never `Key::from(&[0; 64])`, and `Key::generate()` only for tests.',
    express:
      '`session({ secret: process.env.SESSION_SECRET })` with 32 random bytes; `keys: [...]` likewise for cookie-session.',
  },
  notes:
    'Certain by construction: the signature over the exact bytes was recomputed with the key. Critical for a session, and where the format loads objects; high for other cookies, and where only the source code that was given (`--source`) has the key. An encrypted cookie that the key decrypts is reported as such. No forged cookie is ever sent.',
  guide: 'api-key-exposure',
  cwe: [321, 798, 1392],
  owasp: ['API2:2023', 'API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    // A token's key is jwt-key-known.
    const cookies = cookiesHeld(facts).filter(({ deletion, opened }) => !deletion && !isToken(opened.cookie));
    const testable = cookies.filter(({ opened }) => isTestable(opened));
    if (testable.length === 0) return notApplicable(own('no cookie of a signed or encrypted format is set'));
    // The cookies of one key are one finding, which is about the first that matters most.
    return testable.toSorted(sessionsFirst).flatMap((cookie) => {
      const { key } = cookie.opened;
      if (key === undefined) return [];
      return [
        {
          at: placeOfCookie(cookie),
          message: say`${quote(cookie.line.name)} (${own(cookie.opened.format?.title ?? 'cookie')}) verifies with the key ${keyShown(key.key)}, ${source(cookie)}.${consequence(cookie)}`,
          ...titleOf(cookie),
          severity: severityOf(cookie),
          ...(isOnlyInCode(key.key) && { harm: 'assistance' as const }),
          mark: markOfCookie(cookie),
          cause: causeOfKey(key.key),
          links: keyLinks(key.key),
          proof: { exchange: cookie.exchange.id, cookie: cookieProof(cookie), excerpt: recipe(cookie) },
        },
      ];
    });
  },
});

const sessionsFirst = (one: CookieSeen, other: CookieSeen): number =>
  Number(carriesSession(other)) - Number(carriesSession(one));

/** A key that only the code has is for those who can read the code. */
function severityOf({ opened, ...cookie }: CookieSeen): Severity {
  if (opened.key !== undefined && isOnlyInCode(opened.key.key)) return 'high';
  return opened.decoded.deserialisesObjects || carriesSession({ opened, ...cookie }) ? 'critical' : 'high';
}

const titleOf = ({ given, opened }: CookieSeen): { readonly title?: Said } => {
  const what = given?.part === 'header' ? 'Credential' : 'Session cookie';
  if (opened.key?.key.guess !== undefined) return { title: own(`${what} signed with a guessable key`) };
  if (opened.key !== undefined && isOnlyInCode(opened.key.key))
    return { title: own(`${what} signed with a key that is in the code`) };
  return given?.part === 'header' ? { title: own(`${what} signed with a known key`) } : {};
};

const isToken = (cookie: ReceivedCookie): boolean => parseJws(tokenText(cookie)) !== undefined;

const source = ({ opened }: CookieSeen): Said => {
  const key = opened.key?.key;
  if (key === undefined) return own('');
  return isSupplied(key) ? own(key.source) : say`a published one (${own(key.source)})`;
};

function consequence({ opened }: CookieSeen): Said {
  if (opened.key === undefined) return own('');
  const forger = forgerWords(opened.key.key);
  if (opened.decoded.deserialisesObjects)
    return say` The payload is deserialized into objects: a forged one runs code on the server.`;
  return opened.key.opened.decoded === undefined
    ? say` ${forger} can forge it.`
    : say` ${forger} can open and forge it.`;
}

/** How to compute the signature again. */
function recipe({ opened }: CookieSeen): Said {
  const { opened: proof, tester } = opened.key ?? {};
  const salt = proof?.salt === undefined ? own('') : say`, salt ${quote(proof.salt)}`;
  return say`${own(tester?.id ?? '')}, digest ${own(proof?.digest ?? '')}${salt}`;
}
