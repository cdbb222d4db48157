import { placeIn } from '../../derive/place.ts';
import { listedIn } from '../../derive/response/folder-listing.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, say } from '../../model/said.ts';

/** Folders that are commonly served by mistake; requested only below what the survey saw, and at the root. */
const folders = [
  ...['static/', 'assets/', 'uploads/', 'media/', 'files/', 'backups/', 'logs/', 'tmp/'],
  ...['ftp/', 'backup/', 'public/', 'data/', 'downloads/', 'private/'],
];

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
  notes:
    'Recognised by what servers write: Apache, nginx (HTML and JSON), lighttpd, Caddy, Tomcat, Jetty, IIS, Go, Python, serve-index and http-server of Node, and the list of an S3 bucket. High where a copy, a dump, a log or a store of keys is among the entries. Folders that robots.txt names are requested, and 14 usual names.',
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
  judge({ exchanges }, results) {
    const probed = folders.flatMap((folder) => results.exchange(folder) ?? []);
    const seen = [...new Set([...exchanges, ...probed])].filter((exchange) => exchange.request.method === 'GET');
    if (seen.length === 0) return notApplicable(own('no folder was requested'));
    return seen.flatMap((exchange) => {
      const entries = listedIn(exchange);
      return entries.length === 0 ? [] : [observe(exchange, entries)];
    });
  },
});

/** What a copy, a dump or a store of keys is called. */
const DISTINCTIVE =
  /\.(?:bak|old|orig|save|swp|sql|dump|dmp|sqlite3?|mdb|kdbx|pem|key|p12|pfx|jks|ppk|env|tar|tgz|t?gz|bz2|7z|zip|rar|log|pyc)$|~$|^\.env/i;

function observe(exchange: Exchange, entries: readonly string[]): Observation {
  const distinctive = entries.filter((entry) => DISTINCTIVE.test(entry.slice(-200)));
  const [shown = ''] = [...distinctive, ...entries];
  const more =
    distinctive.length > 1
      ? say` and ${count(distinctive.length - 1, 'more copy, dump or log', 'more copies, dumps or logs')}`
      : own('');
  return {
    at: placeIn(exchange, { part: 'body' }),
    message: say`The folder lists ${count(entries.length, 'entry', 'entries')}, among them ${quote(shown)}${more}.`,
    severity: distinctive.length > 0 ? 'high' : 'medium',
    proof: { exchange: exchange.id },
  };
}
