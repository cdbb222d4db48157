import { isSuccess } from '../../derive/page.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import { missingHeader } from './_missing-header.ts';

export default defineCheck({
  id: 'header-nosniff-missing',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'X-Content-Type-Options is missing',
  why: 'Without `X-Content-Type-Options: nosniff` a browser can treat a response as a script or stylesheet despite its declared type, so that uploaded or echoed text runs.',
  fix: 'Send `X-Content-Type-Options: nosniff` on every response.',
  fixes: {
    django:
      'Add `django.middleware.security.SecurityMiddleware` to MIDDLEWARE and keep `SECURE_CONTENT_TYPE_NOSNIFF = True` (the default).',
    flask: 'Set it in one place: `@app.after_request` with `response.headers["X-Content-Type-Options"] = "nosniff"`.',
    fastapi:
      'Set it in one `@app.middleware("http")` function: `response.headers["X-Content-Type-Options"] = "nosniff"`.',
    starlette: 'Set it in one HTTP middleware: `response.headers["X-Content-Type-Options"] = "nosniff"`.',
    actix: 'Wrap the app: `.wrap(middleware::DefaultHeaders::new().add(("X-Content-Type-Options", "nosniff")))`.',
    express: 'Use the `helmet` middleware, or `res.setHeader("X-Content-Type-Options", "nosniff")` in one middleware.',
  },
  cwe: [693],
  owasp: ['API8:2023'],
  references: ['https://fetch.spec.whatwg.org/#x-content-type-options-header'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const responses = exchanges.filter((exchange) => isSuccess(exchange) && exchange.response.body !== '');
    if (responses.length === 0) return notApplicable(own('no successful response with a body was seen'));
    return missingHeader(responses, {
      name: 'x-content-type-options',
      // Fetch: the first value of the list decides, case-insensitively.
      isGood: (value) => value.split(',')[0]?.trim().toLowerCase() === 'nosniff',
      absent: own('No `X-Content-Type-Options` header.'),
      bad: (value) => say`Browsers accept only \`nosniff\`, not ${quote(value)}.`,
    });
  },
});
