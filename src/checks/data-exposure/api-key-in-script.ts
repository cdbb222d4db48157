import { htmlOf, isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn, positionAt } from '../../derive/place.ts';
import { isInInlineScript, isScriptFile, sourceMapOf } from '../../derive/response/scripts-seen.ts';
import type { BodySecret } from '../../derive/secrets/body-values.ts';
import { keyWords } from '../../derive/secrets/key-words.ts';
import { isLeak, leaked } from '../../derive/secrets/leaked-key.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { headerValue } from '../../parse/header-lines.ts';
import { sourceMappingUrl } from '../../parse/source-map.ts';
import { parseHttpUrl } from '../../parse/uri.ts';
import { findSecrets } from '../../secrets/engine.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { isErrorResponse } from './_errors.ts';

/** Scripts that the survey left out, and maps that scripts do not name. */
const MOST_REQUESTS = 10;

export default defineCheck({
  id: 'api-key-in-script',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in a script',
  why: 'Scripts are delivered to every visitor, kept by caches and archives, and scanned for keys automatically. Minifying does not hide anything.',
  fix: 'Call the provider from the server, behind an endpoint of your own that checks the session. Build the page without the key and publish no source maps.',
  fixes: {
    django:
      'Take the key out of the template context and of `json_script`; add a view that checks `request.user`, calls the provider and returns only its result.',
    flask:
      'Take the key out of `render_template(...)` and of static files; add a route that checks the session, calls the provider and returns only its result.',
    fastapi:
      'Take the key out of templates and of what `StaticFiles` serves; add a route with a dependency that checks the session and calls the provider.',
    starlette:
      'Take the key out of templates and of what `StaticFiles` serves; add a route that checks the session and calls the provider.',
    actix:
      'Take the key out of templates and of what `actix_files::Files` serves; add a handler that reads the session and calls the provider.',
    express:
      'Take the key out of bundles (`process.env` is written into them at build time) and of `express.static`; add a route that checks the session and calls the provider.',
  },
  notes:
    'Inline scripts, linked scripts of the same site and source maps. Words or a placeholder under the name of a credential are tentative. Publishable keys are publishable-key-exposed. Source maps that a script does not name are requested next to it.',
  guide: 'api-key-exposure',
  cwe: [200, 540, 615],
  owasp: ['API3:2023', 'API8:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://tc39.es/ecma426/',
  ],
  needs: ['exchanges', 'surface'],
  plan: probes,
  judge(facts, results) {
    const seen = facts.exchanges.filter((exchange) => !isErrorResponse(exchange));
    const requested = probes(facts).flatMap(({ id }) => results.exchange(id) ?? []);
    const scripts = [...seen, ...requested.filter(isSuccess)].filter(hasScript);
    if (scripts.length === 0 && requested.length === 0) return notApplicable(own('no script was seen'));
    return scripts.flatMap((exchange) => [...keysIn(exchange), ...keysInDataMap(exchange)]);
  },
});

const hasScript = (exchange: Exchange): boolean =>
  isScriptFile(exchange) || (htmlOf(exchange)?.scripts.some(({ text }) => text !== '') ?? false);

const keysIn = (exchange: Exchange): Observation[] =>
  secretsInBody(exchange)
    .filter((match) => isLeak(match, exchange) && isOfScript(match, exchange))
    .filter(({ path, start }) => path.length === 0 || !isDataMap(exchange, start))
    .map((match) => {
      const source = sourceOf(match.token, exchange);
      const where = placeIn(exchange, { part: 'body', ...positionAt(exchange.response.body, match.start) });
      const kind = isScriptFile(exchange) ? own('script') : own('inline script');
      return source === undefined
        ? leaked(exchange, match, {
            at: where,
            message: say`The ${kind} contains ${keyWords(match)} in line ${where.line ?? 1}.`,
          })
        : leaked(exchange, match, {
            at: { ...placeIn(exchange, { part: 'body' }), file: source },
            message: say`The source map contains ${keyWords(match)} in ${quote(source)}.`,
          });
    });

/** A parameter of a link of the page is api-key-in-url. */
const isOfScript = ({ place, start }: BodySecret, exchange: Exchange): boolean =>
  place !== 'url' && (isScriptFile(exchange) || isInInlineScript(exchange, start));

/** The source file of a map whose text holds the token. */
function sourceOf(token: string, exchange: Exchange): string | undefined {
  const map = sourceMapOf(exchange);
  const index = map?.sourcesContent.findIndex((text) => text?.includes(token)) ?? -1;
  return map === undefined || index < 0 ? undefined : (map.sources[index] ?? '');
}

/** The place is that of the `data:` URL which `keysInDataMap` reads. */
const isDataMap = ({ response: { body } }: Exchange, start: number): boolean =>
  sourceMappingUrl(body) !== undefined && body.endsWith(';base64,', start);

/** A map that is in the script itself as a `data:` URL. */
function keysInDataMap(exchange: Exchange): Observation[] {
  const url = isScriptFile(exchange) ? sourceMappingUrl(exchange.response.body) : undefined;
  const [, base64] = /^data:application\/json[^,]{0,60};base64,([\s\S]*)$/.exec(url ?? '') ?? [];
  if (base64 === undefined) return [];
  const text = Buffer.from(base64, 'base64').toString('utf8');
  return findSecrets(text)
    .filter((match: SecretMatch) => isLeak(match, exchange) && !exchange.response.body.includes(match.token))
    .map((match) =>
      leaked(exchange, match, {
        at: placeIn(exchange, { part: 'body' }),
        message: say`The source map inside the script contains ${keyWords(match)}.`,
      }),
    );
}

function probes({ exchanges, surface }: Facts<'exchanges' | 'surface'>): RequestProbe[] {
  const seen = new Set(exchanges.map(({ request }) => request.url));
  const linked = exchanges.flatMap((exchange) =>
    (htmlOf(exchange)?.scripts ?? []).flatMap(({ src }) => parseHttpUrl(src ?? '', exchange.request.url)?.href ?? []),
  );
  const maps = exchanges.filter((exchange) => isSuccess(exchange) && isUnmapped(exchange)).map(mapBeside);
  return [...new Set([...linked, ...maps])]
    .filter((url) => !seen.has(url) && new URL(url).origin === surface.origin && !url.includes('?'))
    .slice(0, MOST_REQUESTS)
    .map((url) => ({ kind: 'request', id: url, risk: 'read', request: { method: 'GET', url } }));
}

/** A built script that names no map may still have one beside it; one with readable lines was not built. */
const isUnmapped = (exchange: Exchange): boolean =>
  isScriptFile(exchange) &&
  pathOf(exchange).endsWith('.js') &&
  sourceMappingUrl(exchange.response.body) === undefined &&
  headerValue(exchange.response.headers, 'sourcemap') === undefined &&
  exchange.response.body.split('\n', 200).some((line) => line.length > 500);

const mapBeside = ({ request }: Exchange): string => `${request.url.split(/[?#]/, 1)[0]}.map`;
