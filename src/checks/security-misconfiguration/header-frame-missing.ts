import { headerListOf, isPage, isSuccess } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { parseCspList } from '../../parse/csp.ts';
import { missingHeader } from './_missing-header.ts';

export default defineCheck({
  id: 'header-frame-missing',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'Clickjacking protection is missing',
  why: 'Another site can frame the page and overlay it, so that a signed-in visitor clicks on something hidden (clickjacking).',
  fix: "Send `Content-Security-Policy: frame-ancestors 'none'` (or `'self'`), and `X-Frame-Options: DENY` for old browsers.",
  fixes: {
    django:
      'Keep `django.middleware.clickjacking.XFrameOptionsMiddleware` in MIDDLEWARE (`X_FRAME_OPTIONS = "DENY"` is its default).',
    flask: "Set `Content-Security-Policy: frame-ancestors 'none'` in `@app.after_request`.",
    fastapi: 'Set `Content-Security-Policy: frame-ancestors \'none\'` in one `@app.middleware("http")` function.',
    actix: 'Wrap the app: `.wrap(middleware::DefaultHeaders::new().add(("X-Frame-Options", "DENY")))`.',
    express: 'Use `helmet()`, which sends `X-Frame-Options: SAMEORIGIN` and `frame-ancestors` by default.',
  },
  notes: 'HTML responses only. `frame-ancestors` in a `<meta>` policy has no effect (CSP3 3.3) and does not count.',
  cwe: [1021],
  owasp: ['API8:2023'],
  references: [
    'https://www.w3.org/TR/CSP3/#directive-frame-ancestors',
    'https://html.spec.whatwg.org/#the-x-frame-options-header',
  ],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const pages = exchanges.filter((exchange) => isSuccess(exchange) && isPage(exchange));
    if (pages.length === 0) return notApplicable(own('no HTML page was seen'));
    const ancestors = pages.map((page) => ({ page, named: ancestorsOf(page) }));
    const unnamed = ancestors.filter(({ named }) => named.length === 0).map(({ page }) => page);
    const open = ancestors.filter(({ named }) => named.length > 0 && named.every((sources) => sources.some(isAnySite)));
    return [
      ...open.map(({ page }) => ({
        at: placeIn(page, { part: 'header', name: 'content-security-policy' }),
        message: own('`frame-ancestors` lets every site frame the page, and browsers then ignore `X-Frame-Options`.'),
        mark: urlOf(page).host,
        proof: { exchange: page.id },
      })),
      ...missingHeader(unnamed, {
        name: 'x-frame-options',
        isGood: (value) => /^(?:deny|sameorigin)$/i.test(value.trim()),
        absent: own('The page has neither `frame-ancestors` nor `X-Frame-Options`.'),
        bad: (value) => say`Browsers accept only \`DENY\` and \`SAMEORIGIN\`, not ${quote(value)}.`,
      }),
    ];
  },
});

/** The sources of each policy that has `frame-ancestors`; all of them apply. */
const ancestorsOf = (page: Exchange): readonly (readonly string[])[] =>
  parseCspList(headerListOf(page, 'content-security-policy') ?? '').flatMap(({ directives }) => {
    const sources = directives.get('frame-ancestors');
    return sources === undefined ? [] : [sources];
  });

/** `*`, a scheme alone, or any host of one. */
const isAnySite = (source: string): boolean => /^(?:(?:https?:\/\/)?\*(?::\*)?|https?:)$/i.test(source);
