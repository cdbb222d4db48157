import { htmlOf } from '../../derive/page.ts';
import { isOfOrigin, placeIn, urlOf } from '../../derive/place.ts';
import { isDocumentResponse } from '../../derive/response/document-response.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import type { HtmlScript } from '../../parse/html-page.ts';
import { parseHttpUrl, sameSite } from '../../parse/uri.ts';

export default defineCheck({
  id: 'third-party-script-without-integrity',
  category: 'unsafe-consumption',
  severity: 'low',
  title: 'Third-party script without integrity attribute',
  why: 'Whoever controls the other host, or takes it over, runs code in your pages: it reads what users type and acts with their sessions.',
  fix: 'Serve the script from your own host, or load a fixed version with `integrity="sha384-…" crossorigin="anonymous"`.',
  fixes: {
    django: 'Put the file into `static/`; `django-sri` writes `integrity` for files that are served by you.',
    flask: 'Put the file into `static/` and load it by `url_for("static", …)`.',
    fastapi:
      'For the pages at `/docs` and `/redoc`: `FastAPI(docs_url=None)` and `get_swagger_ui_html(swagger_js_url="/static/swagger-ui-bundle.js", …)`.',
    actix: 'Serve the file with `actix_files::Files`.',
    express: 'Serve the file with `express.static`, or write `integrity` into the template.',
  },
  notes:
    'A script of another site that has a fixed version in its URL, or comes from a public package host, is low. Other hosts change their scripts, so that no digest can be written down: info. Info, too, on pages that only show the API document. Scripts of the same site and styles are not reported.',
  cwe: [353, 829],
  owasp: ['API10:2023', 'A08:2021'],
  references: ['https://www.w3.org/TR/SRI/', 'https://developer.mozilla.org/docs/Web/Security/Subresource_Integrity'],
  needs: ['exchanges', 'surface'],
  judge({ exchanges, surface }) {
    const pages = exchanges.filter(
      (exchange) => isOfOrigin(exchange.request.url, surface.origin) && htmlOf(exchange) !== undefined,
    );
    if (pages.length === 0) return notApplicable(own('no HTML page was seen'));
    return pages.flatMap(foreignScripts);
  },
});

/** Hosts that serve published packages to everybody. */
const PACKAGE_HOST =
  /^(?:cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|code\.jquery\.com|ajax\.(?:googleapis|aspnetcdn)\.com|(?:maxcdn|stackpath|netdna)\.bootstrapcdn\.com|esm\.sh|cdn\.skypack\.dev|ga\.jspm\.io|fastly\.jsdelivr\.net)$/i;

/** `/3.7.1/`, `@5.1.0`, `-3.6.0.min.js`. */
const FIXED_VERSION = /(?:[/@]v?|[-_.]v?)\d{1,4}\.\d{1,5}(?:\.\d{1,6})?(?=[/.@-]|$)/;

function foreignScripts(page: Exchange): Observation[] {
  const html = htmlOf(page);
  const base = parseHttpUrl(html?.base ?? '', page.request.url) ?? urlOf(page);
  return (html?.scripts ?? []).flatMap((script) => {
    const url = foreignUrl(script, base, page);
    if (url === undefined) return [];
    const isFixed = PACKAGE_HOST.test(url.hostname) || FIXED_VERSION.test(url.pathname);
    return [
      {
        at: placeIn(page, { part: 'body' }),
        message: say`The page loads ${quote(url.host + url.pathname, 120)} without ${own('`integrity`')}.`,
        ...(!isFixed || isDocumentResponse(page) ? { severity: 'info' as const } : {}),
        mark: url.host + url.pathname,
        cause: url.host,
        proof: { exchange: page.id },
      },
    ];
  });
}

/** The URL of a script of another site that has no digest; undefined for data blocks and for scripts of the same site. */
function foreignUrl({ src, integrity, type }: HtmlScript, base: URL, page: Exchange): URL | undefined {
  if (src === undefined || integrity !== undefined || !RUNS.test(type)) return undefined;
  const url = parseHttpUrl(src, base.href);
  return url === undefined || url.host === urlOf(page).host || sameSite(url, urlOf(page)) ? undefined : url;
}

const RUNS = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i;
