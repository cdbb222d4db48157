import { documentedOperations, namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isNotFoundResponse, promisedContent, promisedResponse } from '../../derive/document/promised.ts';
import { isSuccess, mediaTypeOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { list, own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'response-media-type-undocumented',
  category: 'inventory',
  severity: 'info',
  title: 'Undocumented response media type',
  why: 'A browser renders HTML where JSON was intended and runs the scripts in it; a client fails to parse it.',
  fix: 'Send the documented Content-Type, or document the one that is sent.',
  fixes: {
    fastapi: '`response_class=` on the path operation; a plain `Response` needs `media_type=`.',
    django: '`renderer_classes = [JSONRenderer]` for the view.',
    flask: 'Return a `dict` or `jsonify(…)`: a string is sent as `text/html`.',
    actix: '`HttpResponse::Ok().json(…)`: a `String` is sent as `text/plain`.',
  },
  notes:
    'Low where HTML is sent in place of what is documented. Successful responses with a body only, and not those of a catch-all; `application/problem+json` and vendor types with the same suffix count as the plain type.',
  cwe: [1059, 684],
  owasp: ['API8:2023'],
  references: ['RFC 9110 section 8.3'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const requested = documentedOperations(facts).flatMap(({ operation, exchanges }) =>
      exchanges.flatMap((exchange) => {
        const isMeant =
          isSuccess(exchange) && exchange.response.body !== '' && !isNotFoundResponse(exchange, operation, facts);
        const response = isMeant ? promisedResponse(operation, exchange) : undefined;
        return response === undefined || response.contents.length === 0 ? [] : [{ operation, exchange, response }];
      }),
    );
    if (requested.length === 0) return notApplicable(own('no response was seen whose media type the document names'));
    return requested.flatMap(({ operation, exchange, response }): Observation[] => {
      const essence = mediaTypeOf(exchange)?.essence;
      if (essence === undefined || promisedContent(response, exchange) !== undefined) return [];
      const names = response.contents.map(({ mediaType }) => mediaType);
      return [
        {
          at: { ...placeIn(exchange, { part: 'header', name: 'content-type' }), ...namesOf(operation) },
          message: say`${quote(operation.key, 100)} responds with ${quote(essence, 60)}; the document names ${list(names.slice(0, 5).map((name) => quote(name, 60)))}.`,
          ...(essence === 'text/html' ? { severity: 'low' as const } : {}),
          related: [placeOfOperation(facts.document, operation)],
          mark: `${operation.key} ${essence}`,
          cause: `${essence} ${names.join(' ')}`,
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});
