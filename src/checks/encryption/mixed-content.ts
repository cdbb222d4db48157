import { htmlOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { isLoopbackHost } from '../../parse/uri.ts';

export default defineCheck({
  id: 'mixed-content',
  category: 'encryption',
  severity: 'low',
  title: 'A page over https loads something over plain http',
  why: 'What is loaded in clear can be read and replaced on the way. Browsers block such scripts, so that the page also breaks; images they may still show.',
  fix: 'Load it over https, and send `Content-Security-Policy: upgrade-insecure-requests` while old URLs remain.',
  notes:
    'A form that posts to plain http is medium: what was typed into it leaves in clear. Links that a person follows are not mixed content. `http://localhost` is trusted by browsers.',
  cwe: [319],
  owasp: ['API8:2023'],
  references: ['https://www.w3.org/TR/mixed-content/'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const pages = exchanges.filter(
      (exchange) => exchange.request.url.startsWith('https:') && htmlOf(exchange) !== undefined,
    );
    if (pages.length === 0) return notApplicable(own('no HTML page over https was seen'));
    return pages.flatMap(mixedIn);
  },
});

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
