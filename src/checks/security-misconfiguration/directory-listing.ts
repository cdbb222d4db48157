import { htmlOf, isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';

/** Folders that are commonly served by mistake; asked only below what the survey saw, and at the root. */
const folders = ['static/', 'assets/', 'uploads/', 'media/', 'files/', 'backups/', 'logs/', 'tmp/'];

export default defineCheck({
  id: 'directory-listing',
  category: 'security-misconfiguration',
  severity: 'medium',
  title: 'Directory listing is enabled',
  why: 'The listing reveals everything in the folder, including backups and forgotten files.',
  fix: 'Disable directory listings: nginx `autoindex off;`, Apache `Options -Indexes`, and serve only what is meant to be public.',
  fixes: {
    django:
      'Serve static files through WhiteNoise or the web server; `django.views.static.serve(show_indexes=True)` is for development.',
    fastapi: "Starlette's `StaticFiles` never lists; look at the proxy or at hand-written routes.",
    actix: 'Leave out `.show_files_listing()` on `actix_files::Files`.',
    express: 'Leave out the `serve-index` middleware.',
  },
  cwe: [548],
  owasp: ['API8:2023'],
  references: ['https://owasp.org/www-project-web-security-testing-guide/'],
  needs: ['surface', 'exchanges'],
  plan: ({ surface }) =>
    folders.map((folder) => ({
      kind: 'request',
      id: folder,
      risk: 'read',
      request: { method: 'GET', url: new URL(`/${folder}`, surface.origin).href },
    })),
  judge({ exchanges }, answers) {
    const probed = folders.flatMap((folder) => answers.exchange(folder) ?? []);
    const seen = [...exchanges, ...probed].filter((exchange) => pathOf(exchange).endsWith('/'));
    if (seen.length === 0) return notApplicable(own('no folder was requested'));
    return seen.flatMap((exchange) => {
      const evidence = listing(exchange);
      return evidence === undefined
        ? []
        : [{ at: placeIn(exchange, { part: 'body' }), message: evidence, proof: { exchange: exchange.id } }];
    });
  },
});

/** A listing names itself in its title or heading and links its own children; either alone is an ordinary page. */
function listing(exchange: Exchange): Said | undefined {
  const html = isSuccess(exchange) ? htmlOf(exchange) : undefined;
  if (html === undefined) return undefined;
  const { body } = exchange.response;
  const named =
    /<(?:title|h1)>\s{0,20}(?:Index of|Directory listing for|Listing directory|listing of) {0,4}(\/|[\w~.%-])/i.test(
      body,
    );
  const children = html.links.filter(
    ({ url }) => /^(?:\.\/)?(?!\.\.)[^/?#:]{1,200}\/?$/.test(url) || isBelow(url, exchange),
  );
  const [first] = children;
  if (!named || first === undefined) return undefined;
  return say`The folder lists ${count(children.length, 'entry', 'entries')}, among them ${quote(first.url)}.`;
}

function isBelow(url: string, exchange: Exchange): boolean {
  const base = exchange.request.url;
  return URL.canParse(url, base) && new URL(url, base).href.startsWith(base) && new URL(url, base).href !== base;
}
