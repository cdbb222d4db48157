import { isDocumentElsewhere } from '../../derive/document/document-elsewhere.ts';
import { documentedOperations, namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isNotFoundResponse, promisedResponse } from '../../derive/document/promised.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { list, own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'response-status-undocumented',
  category: 'inventory',
  severity: 'info',
  title: 'Undocumented response status',
  why: 'Clients generated from the document do not know how to handle it. An undocumented success is a path through the handler that was not reviewed.',
  fix: 'Document the status, or `default` for errors.',
  fixes: {
    fastapi: '`responses={404: {"model": Error}}` on the path operation; for success `status_code=…`.',
    django: '`extend_schema(responses={200: …, 404: …})`.',
    flask: 'APIFlask: `@app.doc(responses={404: "…"})`, and the status in `@app.output(Schema, status_code=…)`.',
    actix: '`responses((status = 404, description = "…"))` in `#[utoipa::path]`.',
  },
  notes:
    'Low for an undocumented success. Redirects, what middleware returns for every operation (401, 403, 405, 406, 408, 413, 415, 429, 5xx), and an operation that documents no response at all are not reported; operations with one status are one finding; a missing one is `operation-missing`.',
  cwe: [1059, 684],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#responses-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const requested = documentedOperations(facts).filter(
      ({ operation, exchanges }) => operation.responses.length > 0 && exchanges.length > 0,
    );
    if (requested.length === 0) return notApplicable(own('no operation with documented responses was requested'));
    if (isDocumentElsewhere(facts)) return notApplicable(own('the documented operations are not at this address'));
    const undocumented = requested.flatMap(({ operation, exchanges }): Undocumented[] => {
      const exchange = exchanges.find(
        (each) =>
          isOfTheOperation(each.response.status) &&
          promisedResponse(operation, each) === undefined &&
          // An operation that is not there is reported by `operation-missing`.
          !isNotFoundResponse(each, operation, facts),
      );
      if (exchange === undefined) return [];
      const { status } = exchange.response;
      const known = list(operation.responses.map((response) => quote(response.status, 10)));
      const observation: Observation = {
        at: { ...placeIn(exchange, { part: 'status' }), ...namesOf(operation) },
        message: say`${quote(operation.key, 100)} returns ${status}; the document names ${known}.`,
        ...(status < 300 ? { severity: 'low' as const } : {}),
        related: [placeOfOperation(facts.document, operation)],
        mark: `${operation.key} ${status}`,
        proof: { exchange: exchange.id },
      };
      return [{ status, observation }];
    });
    return [...new Set(undocumented.map(({ status }) => status))].flatMap((status) =>
      folded(
        status,
        undocumented.filter((each) => each.status === status).map(({ observation }) => observation),
      ),
    );
  },
});

interface Undocumented {
  readonly status: number;
  readonly observation: Observation;
}

/** Several operations with one status have one cause: a framework whose errors are not in the document. */

function folded(status: number, observations: readonly Observation[]): readonly Observation[] {
  const [first, ...others] = observations;
  if (first === undefined || others.length === 0) return observations;
  return [
    {
      ...first,
      message: say`${observations.length} operations return ${status}, which the document does not name for them.`,
      related: others.map(({ at }) => at),
      mark: `many ${status}`,
    },
  ];
}

/** The response is of the handler rather than of what is in front of it. */
const isOfTheOperation = (status: number): boolean =>
  (status >= 200 && status < 300) ||
  status === 400 ||
  status === 404 ||
  status === 409 ||
  status === 410 ||
  status === 422;
