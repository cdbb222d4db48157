import { documentedOperations, placeInDocument, placeOfOperation } from '../../derive/documented.ts';
import { isNobody } from '../../derive/nobody.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { promisedContent, promisedResponse } from '../../derive/promised.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, say } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';

export default defineCheck({
  id: 'operation-missing',
  category: 'inventory',
  severity: 'info',
  title: 'Documented operation is missing on the server',
  why: 'The document is ahead of this deployment or behind it: either way nobody can tell from it what is exposed.',
  fix: 'Publish the document from the build that is deployed, or take the operation out of it.',
  notes:
    'Paths without parameters only: an id that does not exist is answered the same way. The answer is what nothing gets there, or 405 and 501, and the document does not name that status for it; of a catch-all it must have a media type that the document does not name. More than half of the asked operations missing is one finding: then the base path in `servers` is wrong. A base where the operations do answer is looked for first, and used.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#paths-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const asked = documentedOperations(facts).filter(
      ({ operation, exchanges }) => exchanges.length > 0 && !operation.path.includes('{'),
    );
    if (asked.length === 0) return notApplicable(own('no operation without path parameters was asked'));
    const missing = asked.flatMap(({ operation, exchanges }): Observation[] => {
      const [exchange] = exchanges;
      if (exchange === undefined || exchanges.some((each) => !isAbsent(each, operation, facts))) return [];
      return [
        {
          at: placeOfOperation(facts.document, operation),
          message: say`${quote(operation.key, 100)} is documented; the server answers ${exchange.response.status}, as where nothing is.`,
          related: [placeIn(exchange, { part: 'status' })],
          mark: operation.key,
          cause: 'missing',
          proof: { exchange: exchange.id },
        },
      ];
    });
    const isBase = missing.length > 2 && missing.length * 2 > asked.length;
    return isBase ? [elsewhere(facts.document, missing, asked.length)] : missing;
  },
});

/** One finding in place of many: what is wrong is where the document says that they are. */
const elsewhere = (document: ApiDocument, missing: readonly Observation[], asked: number): Observation => ({
  at: placeInDocument(document, document.servers[0]?.at ?? { file: document.from, pointer: '' }),
  title: own('Documented operations are not at this address'),
  message: say`${missing.length} of ${count(asked, 'documented operation')} that were asked are answered as where nothing is: the base path in \`servers\` differs from the deployment, or the document is another service's.`,
  related: missing.flatMap(({ at, related = [] }) => [at, ...related]),
  mark: 'base path',
});

/** What a catch-all gives counts where the document promises another media type: its own page may be an operation too. */
function isAbsent(exchange: Exchange, operation: DocumentedOperation, { surface }: Facts<'surface'>): boolean {
  const { status } = exchange.response;
  const promised = promisedResponse(operation, exchange);
  if (status === 405 || status === 501) return promised?.status !== String(status);
  if (!isNobody(exchange, surface)) return false;
  if (status === 404 || status === 410) return promised?.status !== String(status);
  return (
    isSuccess(exchange) &&
    promised !== undefined &&
    promised.contents.length > 0 &&
    promisedContent(promised, exchange) === undefined
  );
}
