import { documentedOperations, placeInDocument, placeOfOperation } from '../../derive/document/documented.ts';
import { promisedContent, promisedResponse } from '../../derive/document/promised.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, say } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';

export default defineCheck({
  id: 'operation-missing',
  category: 'inventory',
  severity: 'info',
  title: 'Documented operation is missing on the server',
  why: 'The document is ahead of this deployment or behind it: either way it does not show what is exposed.',
  fix: 'Publish the document from the build that is deployed, or remove the operation from it.',
  notes:
    'Paths without parameters only: an ID that does not exist gets the same response. The response is that of a nonexistent path, or 405 or 501, and the document does not list that status for the operation; a catch-all response must have a media type that the document does not list. If more than half of the requested operations are missing, that is one finding: the base path in `servers` is wrong. A base where the operations do respond is looked for first, and used.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#paths-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const requested = documentedOperations(facts).filter(
      ({ operation, exchanges }) => exchanges.length > 0 && !operation.path.includes('{'),
    );
    if (requested.length === 0) return notApplicable(own('no operation without path parameters was requested'));
    const missing = requested.flatMap(({ operation, exchanges }): Observation[] => {
      const [exchange] = exchanges;
      if (exchange === undefined || exchanges.some((each) => !isAbsent(each, operation, facts))) return [];
      return [
        {
          at: placeOfOperation(facts.document, operation),
          message: say`${quote(operation.key, 100)} is documented; the server returns ${exchange.response.status}, as for a nonexistent path.`,
          related: [placeIn(exchange, { part: 'status' })],
          mark: operation.key,
          cause: 'missing',
          proof: { exchange: exchange.id },
        },
      ];
    });
    const isBase = missing.length > 2 && missing.length * 2 > requested.length;
    return isBase ? [elsewhere(facts.document, missing, requested.length)] : missing;
  },
});

/** One finding in place of many: what is wrong is where the document says that they are. */
const elsewhere = (document: ApiDocument, missing: readonly Observation[], sent: number): Observation => ({
  at: placeInDocument(document, document.servers[0]?.at ?? { file: document.from, pointer: '' }),
  title: own('Documented operations are not at this address'),
  message: say`${missing.length} of ${count(sent, 'documented operation')} that were requested respond like nonexistent paths: the base path in \`servers\` differs from the deployment, or the document describes another service.`,
  related: missing.flatMap(({ at, related = [] }) => [at, ...related]),
  mark: 'base path',
});

/** What a catch-all gives counts where the document promises another media type: its own page may be an operation too. */
function isAbsent(exchange: Exchange, operation: DocumentedOperation, { surface }: Facts<'surface'>): boolean {
  const { status } = exchange.response;
  const promised = promisedResponse(operation, exchange);
  if (status === 405 || status === 501) return promised?.status !== String(status);
  if (!isNotFound(exchange, surface)) return false;
  if (status === 404 || status === 410) return promised?.status !== String(status);
  return (
    isSuccess(exchange) &&
    promised !== undefined &&
    promised.contents.length > 0 &&
    promisedContent(promised, exchange) === undefined
  );
}
