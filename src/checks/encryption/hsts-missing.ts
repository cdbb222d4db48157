import { isSuccess } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { isLocalInClear, publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { headerValue } from '../../parse/header-lines.ts';
import { parseHsts } from '../../parse/hsts.ts';

/** Half a year: under it a visitor who comes twice a year is not covered (browsers' preload list asks for one year). */
const SHORTEST = 15_552_000;

export default defineCheck({
  id: 'hsts-missing',
  category: 'encryption',
  severity: 'low',
  title: 'HSTS is missing or too weak',
  why: 'Without Strict-Transport-Security an attacker on the network path can keep the first request of a visit on plain HTTP and read its cookies.',
  fix: 'Send `Strict-Transport-Security: max-age=31536000; includeSubDomains` on every https response.',
  fixes: {
    django: '`SECURE_HSTS_SECONDS = 31536000` and `SECURE_HSTS_INCLUDE_SUBDOMAINS = True`.',
    flask: 'Set it in `@app.after_request`, or at the proxy that terminates TLS.',
    fastapi: 'Set it in one `@app.middleware("http")` function, or at the proxy that terminates TLS.',
    actix:
      'Wrap the app: `.wrap(middleware::DefaultHeaders::new().add(("Strict-Transport-Security", "max-age=31536000; includeSubDomains")))`.',
    express: 'Use `helmet()`, which sends it.',
  },
  notes:
    'Over plain HTTP the header is ignored by browsers (RFC 6797 8.1), so it is not required there. With `--public-url https://…` the responses of a local server count too, as firm: a proxy may add the header.',
  cwe: [319, 523],
  owasp: ['API8:2023'],
  references: ['RFC 6797'],
  needs: ['exchanges', 'surface'],
  judge({ exchanges, surface }) {
    const encrypted = exchanges.filter(
      (exchange) => isSuccess(exchange) && publicUrlOf(exchange, surface).protocol === 'https:',
    );
    const secure = encrypted.filter((exchange) => !isAddress(publicUrlOf(exchange, surface).hostname));
    if (encrypted.length > secure.length && secure.length === 0)
      return notApplicable(own('browsers keep no HSTS policy for an IP address (RFC 6797 8.1.1)'));
    if (secure.length === 0) return notApplicable(own('no successful https response was seen'));
    return secure.flatMap((exchange): Observation[] => {
      const message = fault(exchange);
      const at = placeIn(exchange, { part: 'header', name: 'strict-transport-security' });
      return message === undefined
        ? []
        : [{ at, message, ...doubt(exchange), mark: urlOf(exchange).host, proof: { exchange: exchange.id } }];
    });
  },
  spares: ({ exchanges, surface }) =>
    isLocalInClear(surface) && exchanges.some((exchange) => isSuccess(exchange) && fault(exchange) !== undefined),
});

/** Seen over plain HTTP and judged as public: what ends TLS before the application may still add the header. */
const doubt = ({ request }: Exchange): Pick<Observation, 'confidence'> =>
  request.url.startsWith('https:') ? {} : { confidence: 'firm' };

/** As a URL writes it: IPv6 in brackets. */
const isAddress = (host: string): boolean => host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);

/** RFC 6797 8.1: of several fields the first one counts. */
function fault({ response }: Exchange): Said | undefined {
  const value = headerValue(response.headers, 'strict-transport-security');
  if (value === undefined) return own('No `Strict-Transport-Security` header.');
  const policy = parseHsts(value);
  if (policy === undefined) return say`Browsers will ignore this header: ${quote(value)}.`;
  if (policy.maxAge === 0) return own('`max-age=0` switches HSTS off.');
  return policy.maxAge < SHORTEST ? say`max-age is ${policy.maxAge} s, under half a year.` : undefined;
}
