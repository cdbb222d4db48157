import { isSuccess, jsonOf } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';
import { isRecord } from '../../parse/record.ts';

export default defineCheck({
  id: 'api-docs-exposed',
  category: 'security-misconfiguration',
  severity: 'info',
  title: 'API document is public',
  why: 'The document lists every operation with its parameters. For a public API that is intended; for an internal one it is a map for attackers.',
  fix: 'Leave it public if the API is public. Otherwise serve it to signed-in users only, or not in production.',
  fixes: {
    fastapi:
      '`FastAPI(docs_url=None, redoc_url=None, openapi_url=None)` in production, or put the routes behind a dependency that checks the user.',
    django: 'With drf-spectacular set `SERVE_PERMISSIONS`, or remove the URL in production settings.',
  },
  cwe: [200],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const responses = exchanges.filter(isSuccess);
    if (responses.length === 0) return notApplicable(own('no successful response was seen'));
    return responses.flatMap((exchange) => {
      const what = documentation(exchange);
      return what === undefined
        ? []
        : [
            {
              at: placeIn(exchange, { part: 'body' }),
              message: what,
              mark: urlOf(exchange).host,
              proof: { exchange: exchange.id },
            },
          ];
    });
  },
});

/** Recognised by content: the document's own version field, or the viewer's own markup. */
function documentation(exchange: Exchange): Said | undefined {
  const value = jsonOf(exchange);
  if (
    isRecord(value) &&
    isRecord(value['paths']) &&
    ['openapi', 'swagger'].some((name) => typeof value[name] === 'string')
  ) {
    return own('An OpenAPI document is served without credentials.');
  }
  const { body } = exchange.response;
  if (/^(?:openapi|swagger): ?["']?[23]\.\d/m.test(body) && /^paths:/m.test(body))
    return own('An OpenAPI document is served without credentials.');
  if (/<div id=["']?swagger-ui|SwaggerUIBundle\(/.test(body)) return own('Swagger UI is served without credentials.');
  return /<redoc[\s>]|Redoc\.init\(|<rapi-doc[\s>]|@scalar\/api-reference/.test(body)
    ? own('An API reference is served without credentials.')
    : undefined;
}
