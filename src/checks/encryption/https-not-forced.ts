import { headerOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'https-not-forced',
  category: 'encryption',
  severity: 'medium',
  title: 'Plain HTTP is not redirected to HTTPS',
  why: 'A client that starts with `http://` stays there, and its cookies and keys are sent in cleartext.',
  fix: 'Respond to plain HTTP with a permanent redirect (308 or 301) to the same URL on https, or close the port; for an API that accepts keys, closing it is better.',
  fixes: {
    django:
      '`SECURE_SSL_REDIRECT = True`, and behind a proxy `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`.',
    flask:
      'Redirect at the proxy, or use `flask-talisman` (`force_https=True`); behind a proxy wrap the app in `ProxyFix(app.wsgi_app, x_proto=1)`.',
    fastapi: '`app.add_middleware(HTTPSRedirectMiddleware)`, with uvicorn `--proxy-headers --forwarded-allow-ips`.',
    actix: 'Bind plain HTTP to a server that only redirects, or redirect at the proxy.',
  },
  cwe: [319],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html'],
  needs: ['surface'],
  plan({ surface }) {
    const url = plainTwin(surface.target);
    return url === undefined
      ? []
      : [{ kind: 'request', id: 'plain', risk: 'read', anonymous: true, request: { method: 'GET', url } }];
  },
  judge({ surface }, results) {
    if (plainTwin(surface.target) === undefined)
      return notApplicable(own('the target is not https on its default port'));
    const result = results.result('plain');
    // No listener on port 80 is the safest setup there is.
    if (result?.ok === false && result.left === 'failed') return notApplicable(own('nothing responds on plain HTTP'));
    const exchange = results.exchange('plain');
    if (exchange === undefined) return [];
    const { status } = exchange.response;
    const location = headerOf(exchange, 'location');
    const isRedirect = status >= 300 && status < 400 && location !== undefined;
    if (
      isRedirect &&
      URL.canParse(location, exchange.request.url) &&
      new URL(location, exchange.request.url).protocol === 'https:'
    )
      return [];
    if (!isRedirect && status >= 400) return [];
    const message = isRedirect
      ? say`Plain HTTP is redirected to ${quote(location)}, which is not https.`
      : say`The response over plain HTTP is ${status}.`;
    return [{ at: placeIn(exchange, { part: 'status' }), message, mark: 'host', proof: { exchange: exchange.id } }];
  },
});

/** The same URL on port 80, for a target on 443. */
function plainTwin(target: string): string | undefined {
  const url = new URL(target);
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  url.protocol = 'http:';
  return url.href;
}
