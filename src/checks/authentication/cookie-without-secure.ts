import { carriesSession, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { isLocal, isLocalInClear } from '../../derive/response/public-url.ts';
import { defineCheck } from '../../model/check.ts';
import { own, say } from '../../model/said.ts';
import { eachCookie, isHarmless, named } from './_cookies.ts';

export default defineCheck({
  id: 'cookie-without-secure',
  category: 'authentication',
  severity: 'medium',
  title: 'Cookie without Secure',
  why: 'Browsers also send such a cookie over plain HTTP. One request to `http://` on the same host, which anyone on the network path can trigger, reveals it.',
  fix: 'Set the Secure attribute. Behind a proxy that terminates TLS, configure the application so that it knows the public scheme is https.',
  fixes: {
    django:
      '`SESSION_COOKIE_SECURE = True` and `CSRF_COOKIE_SECURE = True` in settings; behind a proxy also `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`.',
    flask:
      '`app.config.update(SESSION_COOKIE_SECURE=True)`; pass `secure=True` to `response.set_cookie`; behind a proxy wrap `ProxyFix(app.wsgi_app, x_proto=1)`.',
    fastapi:
      '`app.add_middleware(SessionMiddleware, secret_key=..., https_only=True)`; pass `secure=True` to `response.set_cookie`.',
    starlette:
      '`Middleware(SessionMiddleware, secret_key=..., https_only=True)`; pass `secure=True` to `response.set_cookie`.',
    actix:
      '`SessionMiddleware::builder(store, key).cookie_secure(true)` (the default); `.secure(true)` on `Cookie::build`.',
    express: "`cookie: { secure: true }` in the session's options, and `app.set('trust proxy', 1)` behind a proxy.",
  },
  notes:
    'Medium for session and remember-me cookies, low for others; load-balancer, analytics and consent cookies are left out. On a plain-HTTP loopback target it is low, since the public scheme is not known from here; `--public-url` names it.',
  guide: 'api-key-exposure',
  cwe: [614],
  owasp: ['API8:2023', 'API2:2023'],
  references: ['RFC 6265 section 4.1.2.5'],
  needs: ['exchanges', 'surface', 'keys'],
  judge: (facts) =>
    eachCookie(facts, (cookie) => {
      if (cookie.line.secure || isHarmless(cookie)) return undefined;
      const local = isLocal(facts.surface) && cookie.exchange.request.url.startsWith('http:');
      const about = local
        ? own(
            ' The target is plain HTTP on loopback: where it is public over https, the application must be configured for it.',
          )
        : own('');
      return {
        message: say`${named(cookie)} has no Secure attribute.${about}`,
        severity: carriesSession(cookie) && !local ? 'medium' : 'low',
      };
    }),
  spares: (facts) =>
    isLocalInClear(facts.surface) &&
    cookiesSeen(facts).some((cookie) => !cookie.line.secure && !cookie.deletion && carriesSession(cookie)),
});
