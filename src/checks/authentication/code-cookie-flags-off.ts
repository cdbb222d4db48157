import { defineCheck, type Observation } from '../../model/check.ts';
import type { CookieFlagFact } from '../../model/code.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { codeObservation, factsOf, placeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-cookie-flags-off',
  category: 'authentication',
  severity: 'medium',
  title: 'Code leaves a protective attribute off the session cookie',
  why: 'Without Secure the cookie is also sent over plain HTTP, without HttpOnly scripts can read it, and without SameSite other sites can use it.',
  fix: 'Set Secure, HttpOnly and SameSite on every cookie that carries a session.',
  fixes: {
    django:
      '`SESSION_COOKIE_SECURE = True`, `CSRF_COOKIE_SECURE = True`, and leave `SESSION_COOKIE_HTTPONLY` and `SESSION_COOKIE_SAMESITE` at their defaults.',
    flask:
      '`app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")`.',
    quart:
      '`app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")`.',
    fastapi:
      '`SessionMiddleware, https_only=True, same_site="lax"`; pass `secure=True, httponly=True` to `set_cookie`.',
    litestar: '`CookieBackendConfig(secret=..., secure=True, httponly=True, samesite="lax")`.',
    actix: 'Leave `.cookie_secure`, `.cookie_http_only` and `.cookie_same_site` at their defaults.',
    axum: '`SessionManagerLayer::new(store).with_secure(true).with_http_only(true)`, which are the defaults.',
    express:
      "`cookie: { secure: true, httpOnly: true, sameSite: 'lax' }`, and `app.set('trust proxy', 1)` behind a proxy.",
  },
  notes:
    'From `scan --source`. Attributes that are switched off, and Secure where the framework leaves it off and no file of the project switches it on. Settings that come from the environment are not judged. Only cookies that carry a session or sign somebody in. SameSite and the CSRF cookie are low.',
  guide: 'api-key-exposure',
  cwe: [614, 1004, 1275],
  owasp: ['API8:2023', 'API2:2023'],
  references: [
    'RFC 6265 section 4.1.2',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'cookie-flag').map(observe),
});

const observe = (fact: CookieFlagFact): Observation => {
  const { flag, how, name, cookie, isSession } = fact;
  return codeObservation(fact, {
    message:
      how === 'off'
        ? say`${placeWords(fact)} switches ${own(flag)} off${cookieWords(cookie, isSession)} (${quote(name)}).`
        : say`${placeWords(fact)} leaves ${own(flag)} off${cookieWords(cookie, isSession)}: ${quote(name)} is not set and the default is off.`,
    severity: isSession && flag !== 'SameSite' ? 'medium' : 'low',
    title: say`Code leaves ${own(flag)} off a cookie`,
    name: `${cookie === undefined ? '' : `${cookie} `}${name}`,
  });
};

const cookieWords = (cookie: string | undefined, isSession: boolean): Said => {
  if (cookie !== undefined) return say` for the cookie ${quote(cookie)}`;
  return isSession ? own(' for the session cookie') : own(' for the CSRF cookie');
};
