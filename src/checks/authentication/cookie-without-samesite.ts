import { carriesSession, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { defineCheck } from '../../model/check.ts';
import { quote, say } from '../../model/said.ts';
import { eachCookie, isHarmless, named } from './_cookies.ts';

export default defineCheck({
  id: 'cookie-without-samesite',
  category: 'authentication',
  severity: 'low',
  title: 'Cookie without SameSite',
  why: 'Without SameSite the browser decides: Chromium treats the cookie as Lax, except in its first two minutes, others send it with every cross-site request.',
  fix: 'Set `SameSite=Lax`, or `Strict` where no visitor arrives from other sites; `None` only together with Secure and a CSRF defence.',
  fixes: {
    django: '`SESSION_COOKIE_SAMESITE = "Lax"` (the default); pass `samesite="Lax"` to `response.set_cookie`.',
    flask: '`app.config.update(SESSION_COOKIE_SAMESITE="Lax")`; pass `samesite="Lax"` to `response.set_cookie`.',
    fastapi: '`SessionMiddleware(..., same_site="lax")` (the default); pass `samesite="lax"` to `response.set_cookie`.',
    actix: '`.cookie_same_site(SameSite::Lax)` (the default); `.same_site(SameSite::Lax)` on `Cookie::build`.',
    express: "`cookie: { sameSite: 'lax' }`; pass `{ sameSite: 'lax' }` to `res.cookie`.",
  },
  notes:
    '`Lax` is fine. Medium for `None` without Secure, which browsers reject, and for `None` on a session cookie when no CSRF token was seen. Load-balancer, analytics, consent and preference cookies are left out.',
  guide: 'api-key-exposure',
  cwe: [1275],
  owasp: ['API8:2023'],
  references: ['RFC 6265bis section 5.6.7 (draft-ietf-httpbis-rfc6265bis)'],
  needs: ['exchanges', 'surface', 'keys'],
  judge: (facts) =>
    eachCookie(facts, (cookie) => {
      const { line } = cookie;
      if (isHarmless(cookie) || cookie.role.role === 'preference') return undefined;
      if (line.sameSite === undefined) return { message: say`${named(cookie)} has no SameSite attribute.` };
      if (line.sameSite === 'invalid')
        return {
          message: say`${named(cookie)} has SameSite=${quote(line.sameSiteRaw ?? '')}, which no browser knows.`,
        };
      if (line.sameSite !== 'none') return undefined;
      if (!line.secure)
        return {
          message: say`${named(cookie)} has SameSite=None without Secure; browsers reject it.`,
          severity: 'medium',
        };
      const hasDefence = cookiesSeen(facts).some(({ role }) => role.role === 'csrf');
      if (!carriesSession(cookie) || hasDefence) return undefined;
      return {
        message: say`${named(cookie)} is sent with cross-site requests (SameSite=None), and no CSRF token was seen.`,
        severity: 'medium',
      };
    }),
});
