import { htmlOf, isPage, isSuccess } from '../../derive/page.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { parseCspList } from '../../parse/csp.ts';
import { missingHeader } from './_missing-header.ts';

export default defineCheck({
  id: 'header-csp-missing',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'Content-Security-Policy is missing',
  why: 'A policy is the second line of defence when user input reaches a page: without one, any injected script runs and reads what the page can read, including keys.',
  fix: "Send a policy on every HTML response, starting from `default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`.",
  fixes: {
    django:
      'Use `django-csp`, or set the header in a middleware; Django 6.0 has `ContentSecurityPolicyMiddleware` and `SECURE_CSP`.',
    flask: 'Set it in `@app.after_request`, or use `flask-talisman` with `content_security_policy`.',
    fastapi: 'Set it in one `@app.middleware("http")` function: `response.headers["Content-Security-Policy"] = "..."`.',
    actix: 'Wrap the app: `.wrap(middleware::DefaultHeaders::new().add(("Content-Security-Policy", "...")))`.',
    express: 'Use `helmet()`, which sends a strict policy by default.',
  },
  notes:
    'HTML responses only: on JSON a policy has no effect. A policy in a `<meta>` element counts. `Content-Security-Policy-Report-Only` enforces nothing and does not count.',
  cwe: [1021, 693],
  owasp: ['API8:2023'],
  references: ['https://www.w3.org/TR/CSP3/'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const pages = exchanges.filter((exchange) => isSuccess(exchange) && isPage(exchange));
    if (pages.length === 0) return notApplicable(own('no HTML page was seen'));
    return missingHeader(
      pages.filter((page) => !hasMetaPolicy(page)),
      {
        name: 'content-security-policy',
        isGood: (value) => parseCspList(value).some(({ directives }) => directives.size > 0),
        absent: own('No `Content-Security-Policy` header on this page.'),
        bad: (value) => say`The policy has no directive: ${quote(value)}.`,
      },
    );
  },
});

const hasMetaPolicy = (page: Exchange): boolean => (htmlOf(page)?.csp.length ?? 0) > 0;
