import { documentedOperations, namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { promisedSuccess } from '../../derive/document/promised-success.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import type { DocumentedOperation, RequestBody } from '../../openapi/document.ts';
import { isJson, parseMediaType } from '../../parse/media-type.ts';

export default defineCheck({
  id: 'content-type-not-enforced',
  category: 'input-validation',
  severity: 'low',
  title: 'JSON body is accepted with the wrong Content-Type',
  why: "A page of another site may send `text/plain` with the visitor's cookies and without a CORS preflight: if the server still parses it as JSON, the media type no longer protects against cross-site request forgery.",
  fix: 'Respond with 415 to any type other than `application/json`, and protect requests that carry a session cookie with a CSRF token or `SameSite`.',
  fixes: {
    fastapi: 'Declare the body as a model; `await request.json()` parses any type.',
    django: '`parser_classes = [JSONParser]`; `json.loads(request.body)` parses any type.',
    flask: '`request.get_json()` without `force=True`.',
    actix:
      '`web::Json<T>` checks the type; `JsonConfig::content_type_required(false)` and a handler on `web::Bytes` do not.',
    express: '`express.json()` with its default `type`, not `type: "*/*"`.',
  },
  notes:
    'Only with --allow-writes: the same body is sent once more as `text/plain`, and counts as accepted when the response has the same form. Medium where the response sets a cookie or the request needs one.',
  cwe: [352, 436],
  owasp: ['API8:2023'],
  references: ['https://fetch.spec.whatwg.org/#cors-safelisted-request-header', 'RFC 9110 section 15.5.16'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => jsonWrites(facts).map(({ probe }) => probe),
  judge(facts, results) {
    if (!facts.surface.writes) return notApplicable(own('it needs a write, and --allow-writes was not given'));
    const writes = jsonWrites(facts);
    if (writes.length === 0) return notApplicable(own('no documented write with a JSON body worked'));
    return writes.flatMap(({ operation, body, good, probe }): Observation[] => {
      const exchange = results.exchange(probe.id);
      if (exchange === undefined || !isTaken(exchange, good)) return [];
      const byCookie = (operation.security ?? []).some((alternative) =>
        alternative.some(({ scheme }) =>
          facts.document.schemes.some(({ id, in: place }) => id === scheme && place === 'cookie'),
        ),
      );
      return [
        {
          at: { ...placeIn(exchange, { part: 'header', name: 'content-type' }), ...namesOf(operation) },
          message: say`${quote(operation.key, 100)} accepts a JSON body as ${own('`text/plain`')} and returns ${exchange.response.status}.`,
          ...(byCookie ? { severity: 'medium' as const } : {}),
          related: [placeInDocument(facts.document, body.at, namesOf(operation))],
          mark: operation.key,
          cause: 'body parser',
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});

interface JsonWrite {
  readonly operation: DocumentedOperation;
  readonly body: RequestBody;
  /** The response to the body as it is documented. */
  readonly good: Exchange;
  readonly probe: RequestProbe;
}

const isDone = (exchange: Exchange, operation: DocumentedOperation, facts: Facts<'document' | 'surface'>): boolean =>
  ['content', 'empty', 'done'].includes(promisedSuccess(exchange, operation, facts));

/** The same is said as to the documented body. */
const isTaken = (exchange: Exchange, good: Exchange): boolean =>
  isSuccess(exchange) && shapeOf(exchange) === shapeOf(good);

const MOST_WRITES = 6;

/** Writes that worked as documented, apart from deletions. */
const jsonWrites = (facts: Facts<'document' | 'surface' | 'exchanges'>): JsonWrite[] =>
  documentedOperations(facts)
    .flatMap(({ operation, exchanges }) => {
      const { body, method } = operation;
      const good = exchanges.find((exchange) => isDone(exchange, operation, facts));
      if (
        !facts.surface.writes ||
        body === undefined ||
        good?.request.body === undefined ||
        !/^(?:POST|PUT|PATCH)$/.test(method)
      )
        return [];
      return body.contents.every(({ mediaType }) => isJson(parseMediaType(mediaType)))
        ? [{ operation, body, good, probe: asText(good) }]
        : [];
    })
    .slice(0, MOST_WRITES);

const asText = ({ request: { method, url, body = '' } }: Exchange): RequestProbe => ({
  kind: 'request',
  id: `text ${method} ${url}`,
  risk: 'write',
  request: { method, url, body, headers: [['Content-Type', 'text/plain']] },
});
