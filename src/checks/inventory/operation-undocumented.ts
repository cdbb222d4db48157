import { isDocumentElsewhere } from '../../derive/document/document-elsewhere.ts';
import { basePaths, pathIndex } from '../../derive/document/document-paths.ts';
import { isUnlikeNonsense, nonsenseProbes, nonsenseResponses } from '../../derive/document/sibling.ts';
import { isPage, jsonOf, mediaTypeOf } from '../../derive/page.ts';
import { isOfOrigin, placeIn, urlOf } from '../../derive/place.ts';
import { isDescription } from '../../derive/response/description.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'operation-undocumented',
  category: 'inventory',
  severity: 'low',
  title: 'Undocumented operation',
  why: 'It is missing from reviews, gateway rules and tests based on the document: old, internal and debugging endpoints are found this way.',
  fix: 'Document it, protect it, or remove it from the deployment.',
  fixes: {
    fastapi: '`include_in_schema=False` hides a route but does not protect it: remove it or put a dependency on it.',
    django:
      'drf-spectacular leaves out plain Django views and `@extend_schema(exclude=True)`: look at `urlpatterns` for them.',
    flask: 'A plain `Flask` route beside APIFlask blueprints, or `@app.doc(hide=True)`, is still served.',
    actix: 'A `.route(...)` without `#[utoipa::path]` is served and not documented.',
  },
  notes:
    'Known from links, scripts, source maps, robots.txt and a few common paths, and returns data: JSON or another machine format, not a page, and not what a nonexistent sibling path gets. The document itself and its viewers are not reported. Medium where the path says that it is internal.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: [
    'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
    'Web Fuzzing Commons F310',
  ],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => [...guesses(facts), ...nonsenseProbes(facts.document, facts.surface)],
  judge(facts, results) {
    if (facts.document.operations.length === 0) return notApplicable(own('the document has no operation'));
    if (isDocumentElsewhere(facts)) return notApplicable(own('the documented operations are not at this address'));
    const nonsense = nonsenseResponses(nonsenseProbes(facts.document, facts.surface), results);
    const guessed = guesses(facts).flatMap(({ id }) => results.exchange(id) ?? []);
    const seen = facts.surface.operations.flatMap((line) =>
      line.documented === undefined && line.source !== 'document' && line.source !== 'mcp'
        ? (facts.exchanges.find(({ id }) => id === line.exchange) ?? [])
        : [],
    );
    const places = new Set<string>();
    return [...seen, ...guessed].flatMap((exchange): Observation[] => {
      const { pathname } = urlOf(exchange);
      const shape = pathname.replace(/\/(?:\d{1,20}|[0-9a-f-]{32,36})(?=\/|$)/g, '/{id}');
      if (places.has(shape) || !isOperation(exchange, facts) || !isUnlikeNonsense(exchange, nonsense)) return [];
      places.add(shape);
      return [
        {
          at: placeIn(exchange, { part: 'url' }),
          message: say`${quote(`${exchange.request.method} ${shape}`, 100)} returns ${exchange.response.status} with data, and the document does not have it.`,
          ...(INTERNAL.test(pathname) ? { severity: 'medium' as const } : { cause: 'plain' }),
          mark: shape,
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});

const INTERNAL = /(?:^|[/_-])(?:admin|internal|debug|private|staff|backoffice|manage|actuator|_\w{2,30})(?:[/_-]|$)/i;

/** Where applications keep what they leave out of their documents. */
const GUESSED = [
  '/admin',
  '/internal',
  '/debug',
  '/health',
  '/metrics',
  '/status',
  '/users',
  '/config',
  '/version',
  '/env',
];

const guesses = ({ document, surface }: Facts<'document' | 'surface'>): RequestProbe[] => {
  const [base = ''] = document.operations.flatMap((operation) => basePaths(document, operation, surface.origin));
  const known = new Set(document.operations.map(({ path }) => base + path.replace(/\/$/, '')));
  return GUESSED.map((path) => base + path)
    .filter((path) => !known.has(path))
    .map((path) => ({
      kind: 'request',
      id: `guess ${path}`,
      risk: 'read',
      request: { method: 'GET', url: surface.origin + path },
    }));
};

/** `/users/` for `/users`, and the other way round: servers take both for one. */
function otherSlash(href: string): string {
  const url = new URL(href);
  url.pathname = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`;
  return url.href;
}

/** Health and status are for load balancers, and meant to be open. */
const MEANT =
  /\/(?:healthz?|livez|readyz|ping|status|version|favicon\.ico|robots\.txt|manifest\.json)\/?$|^\/(?:\.well-known\/|sitemap)/i;
/** Where applications for browsers keep their own files. */
const OF_AN_APPLICATION = /\/(?:static|assets|_next|build|dist|i18n|locales)\//i;
const FILES = /\.(?:js|mjs|css|map|html?|txt|xml|ico|png|svg|woff2?|wasm|ya?ml|webmanifest)$/i;

function isOperation(exchange: Exchange, { document, surface }: Facts<'document' | 'surface'>): boolean {
  const { pathname, href } = urlOf(exchange);
  if (!isOfOrigin(href, surface.origin) || isNotFound(exchange, surface) || contentOf(exchange, surface) !== 'content')
    return false;
  if (document.sources.some(({ from }) => from === href) || isDescription(exchange) || isPage(exchange)) return false;
  const { methodsAt } = pathIndex(document, surface.origin);
  if ([href, otherSlash(href)].some((url) => methodsAt(url).includes(exchange.request.method))) return false;
  if (MEANT.test(pathname) || FILES.test(pathname)) return false;
  if (OF_AN_APPLICATION.test(pathname) && pathname.endsWith('.json')) return false;
  return (
    jsonOf(exchange) !== undefined ||
    /^(?:application|text)\/(?:xml|csv|x-ndjson|protobuf|msgpack)/.test(mediaTypeOf(exchange)?.essence ?? '')
  );
}
