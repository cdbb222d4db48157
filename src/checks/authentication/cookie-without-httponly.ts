import { carriesSession } from '../../derive/cookies/cookies-seen.ts';
import { defineCheck } from '../../model/check.ts';
import { say } from '../../model/said.ts';
import { eachCookie, isHarmless, named } from './_cookies.ts';

export default defineCheck({
  id: 'cookie-without-httponly',
  category: 'authentication',
  severity: 'medium',
  title: 'Cookie without HttpOnly',
  why: 'Without HttpOnly any script in the page, an injected one too, reads the cookie through `document.cookie` and can send it away.',
  fix: 'Set the HttpOnly attribute on every cookie that no script of yours has to read.',
  fixes: {
    django: '`SESSION_COOKIE_HTTPONLY = True` (the default); pass `httponly=True` to `response.set_cookie`.',
    flask: '`SESSION_COOKIE_HTTPONLY=True` (the default); pass `httponly=True` to `response.set_cookie`.',
    fastapi: "Starlette's session cookie has it; pass `httponly=True` to `response.set_cookie`.",
    actix:
      '`.cookie_http_only(true)` on the SessionMiddleware builder (the default); `.http_only(true)` on `Cookie::build`.',
    express:
      '`cookie: { httpOnly: true }` (the default of express-session); pass `{ httpOnly: true }` to `res.cookie`.',
  },
  notes:
    'Medium for session and remember-me cookies, low for others. CSRF cookies that scripts must read, load-balancer, analytics, consent and preference cookies are left out.',
  guide: 'api-key-exposure',
  cwe: [1004],
  owasp: ['API8:2023', 'API2:2023'],
  references: ['RFC 6265 section 4.1.2.6'],
  needs: ['exchanges', 'surface', 'keys'],
  judge: (facts) =>
    eachCookie(facts, (cookie) => {
      if (
        cookie.line.httpOnly ||
        isHarmless(cookie) ||
        cookie.role.role === 'csrf' ||
        cookie.role.role === 'preference'
      )
        return undefined;
      return {
        message: say`${named(cookie)} has no HttpOnly attribute.`,
        severity: carriesSession(cookie) ? 'medium' : 'low',
      };
    }),
});
