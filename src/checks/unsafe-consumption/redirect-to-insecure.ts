import { headerOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';
import { splitWords } from '../../parse/words.ts';

export default defineCheck({
  id: 'redirect-to-insecure',
  category: 'unsafe-consumption',
  severity: 'low',
  title: 'Redirect to another host over plain HTTP',
  why: 'Clients that follow the redirect send the next request in cleartext: what it carries can be read on the network path, and the response can be replaced.',
  fix: 'Redirect to `https://` only. Where the address of the other service is configured or comes from its response, refuse values that are not https.',
  notes:
    'Medium where the query of the target names a token, a code or a key. A redirect to plain http on the same host is mixed-content; targets on loopback are not reported.',
  cwe: [319, 601],
  owasp: ['API10:2023'],
  references: [
    'RFC 9110 section 15.4',
    'https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/',
  ],
  needs: ['exchanges', 'surface'],
  judge({ exchanges, surface }) {
    const redirects = exchanges.filter(
      (exchange) => isRedirect(exchange) && publicUrlOf(exchange, surface).protocol === 'https:',
    );
    if (redirects.length === 0) return notApplicable(own('no redirect over https was seen'));
    return redirects.flatMap((exchange) => observe(exchange, surface));
  },
});

const isRedirect = (exchange: Exchange): boolean =>
  exchange.response.status >= 300 && exchange.response.status < 400 && headerOf(exchange, 'location') !== undefined;

function observe(exchange: Exchange, surface: Surface): Observation[] {
  const from = publicUrlOf(exchange, surface);
  const to = parseHttpUrl(headerOf(exchange, 'location') ?? '', from.href);
  if (to?.protocol !== 'http:' || to.hostname === from.hostname || isLoopbackHost(to.hostname)) return [];
  const carried = [...to.searchParams.keys()].find(isCredential);
  const what = carried === undefined ? own('') : say` The parameter ${quote(carried, 40)} is sent in cleartext.`;
  return [
    {
      at: placeIn(exchange, { part: 'header', name: 'location' }),
      message: say`The redirect leads from https to ${quote(to.origin + to.pathname, 100)}.${what}`,
      ...(carried !== undefined && { severity: 'medium' as const }),
      mark: to.host,
      cause: to.host,
      proof: { exchange: exchange.id },
    },
  ];
}

const CREDENTIALS = new Set('token code key apikey secret session sid password ticket assertion jwt'.split(' '));

const isCredential = (name: string): boolean => splitWords(name).some((word) => CREDENTIALS.has(word));
