import { headerOf, htmlOf } from '../../derive/page.ts';
import { isOfOrigin, placeIn } from '../../derive/place.ts';
import { isLocalInClear, publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';

export default defineCheck({
  id: 'mixed-content',
  category: 'encryption',
  severity: 'low',
  title: 'HTTPS page loads content over plain HTTP',
  why: 'Content loaded in cleartext can be read and replaced on the network path. Browsers block such scripts, which also breaks the page; images may still be shown.',
  fix: 'Load it over https, and send `Content-Security-Policy: upgrade-insecure-requests` while old URLs remain.',
  notes:
    'A form that posts to plain http is medium: what was typed into it is sent in cleartext; so is a redirect to plain http on the same host. Links that a person follows are not mixed content. `http://localhost` is trusted by browsers.',
  cwe: [319],
  owasp: ['API8:2023'],
  references: ['https://www.w3.org/TR/mixed-content/'],
  needs: ['exchanges', 'surface'],
  judge({ exchanges, surface }) {
    const encrypted = exchanges.filter((exchange) => publicUrlOf(exchange, surface).protocol === 'https:');
    const pages = encrypted.filter((exchange) => htmlOf(exchange) !== undefined);
    const redirects = encrypted.flatMap((exchange) => downgrade(exchange, surface));
    if (pages.length === 0 && redirects.length === 0)
      return notApplicable(own('no HTML page over https was seen, and no redirect to plain http'));
    return [...pages.flatMap(mixedIn), ...redirects];
  },
  spares: ({ exchanges, surface }) =>
    isLocalInClear(surface) &&
    exchanges.some((exchange) => isOfOrigin(exchange.request.url, surface.origin) && mixedIn(exchange).length > 0),
});

/** A redirect of an https address to plain http on the same host. */
function downgrade(exchange: Exchange, surface: Surface): Observation[] {
  const { status } = exchange.response;
  const location = headerOf(exchange, 'location');
  const to = status < 300 || status > 399 || location === undefined ? undefined : parseHttpUrl(location);
  if (to?.protocol !== 'http:' || to.hostname !== publicUrlOf(exchange, surface).hostname) return [];
  return [
    {
      at: placeIn(exchange, { part: 'header', name: 'location' }),
      title: own('Redirect from HTTPS to plain HTTP'),
      severity: 'medium',
      message: say`The redirect leads to ${quote(to.origin + to.pathname, 100)}: the next request, with its cookies, is sent in cleartext.`,
      mark: 'redirect to plain http',
      cause: 'redirect',
      proof: { exchange: exchange.id },
    },
  ];
}

function mixedIn(page: Exchange): Observation[] {
  const html = htmlOf(page);
  const loaded = [
    ...(html?.resources ?? []).map(({ url }) => url),
    ...(html?.scripts ?? []).flatMap(({ src }) => src ?? []),
  ];
  const forms = (html?.forms ?? []).map(({ action }) => action);
  const inClear = (urls: readonly string[]): string[] => [...new Set(urls.filter(isClear))];
  const at = placeIn(page, { part: 'body' });
  return [
    ...inClear(loaded).map((url) => ({
      at,
      message: say`The page loads ${quote(url, 100)}.`,
      mark: url,
      proof: { exchange: page.id },
    })),
    ...inClear(forms).map((url) => ({
      at,
      severity: 'medium' as const,
      message: say`A form is sent to ${quote(url, 100)}.`,
      mark: url,
      proof: { exchange: page.id },
    })),
  ];
}

const isClear = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === 'http:' && !isLoopbackHost(new URL(url).hostname);
