import { headerOf, htmlOf, isPage, isSuccess } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';

const known = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);
/** These send path and query to other sites. */
const distinctive = new Set(['unsafe-url', 'no-referrer-when-downgrade']);

export default defineCheck({
  id: 'header-referrer-policy-missing',
  category: 'security-misconfiguration',
  severity: 'info',
  title: 'Referrer-Policy is missing or too lax',
  why: 'Current browsers send other sites the origin only. Older ones, and pages with a laxer policy, send path and query too, and with them any secret in the URL.',
  fix: 'Send `Referrer-Policy: strict-origin-when-cross-origin`, or `no-referrer`.',
  fixes: {
    django: 'Keep `SecurityMiddleware`; its `SECURE_REFERRER_POLICY = "same-origin"` is the default.',
    express: 'Use `helmet()`, which sends `Referrer-Policy: no-referrer`.',
  },
  notes:
    'HTML responses only. Absent is info, as browsers default to `strict-origin-when-cross-origin`; a policy that sends whole URLs is low.',
  cwe: [200],
  owasp: ['API8:2023'],
  references: ['https://www.w3.org/TR/referrer-policy/'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const pages = exchanges.filter((exchange) => isSuccess(exchange) && isPage(exchange));
    if (pages.length === 0) return notApplicable(own('no HTML page was seen'));
    return pages.flatMap((page) => {
      const policy = policyOf(page);
      if (policy !== undefined && !distinctive.has(policy)) return [];
      const message =
        policy === undefined
          ? own('No `Referrer-Policy` on this page.')
          : say`${quote(policy)} sends whole URLs to other sites.`;
      const at = placeIn(page, { part: 'header', name: 'referrer-policy' });
      return [
        {
          at,
          message,
          severity: policy === undefined ? 'info' : 'low',
          mark: urlOf(page).host,
          proof: { exchange: page.id },
        },
      ];
    });
  },
});

/** The last token that browsers know decides (Referrer Policy 8.1); a `<meta name=referrer>` counts. */
function policyOf(page: Exchange): string | undefined {
  const meta = htmlOf(page)?.metas.find(({ name }) => name === 'referrer')?.content;
  const tokens = `${headerOf(page, 'referrer-policy') ?? ''},${meta ?? ''}`
    .toLowerCase()
    .split(',')
    .map((token) => token.trim());
  return tokens.filter((token) => known.has(token)).at(-1);
}
