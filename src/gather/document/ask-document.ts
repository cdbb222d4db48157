import { isSuccess } from '../../derive/page.ts';
import { exactJson } from '../../derive/response/exact-json.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { type Answered, knownValues } from '../../openapi/request/known-values.ts';
import { type Candidate, candidate } from '../survey/candidate.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { askTwins } from './ask-twins.ts';
import { type PlannedOperation, planOperation } from './document-plan.ts';

/** Operations of one document that are planned; larger ones are asked in part, and the rest is noted. */
const MOST_OPERATIONS = 2000;

/**
 * Asks every operation of a document that may be asked: first those that need no id, then the others with ids out of the answers. With
 * the user's consent to writes, what changes comes after what reads, and what deletes comes last.
 */
export async function askDocument(surveyor: Surveyor, document: ApiDocument, options: GatherOptions): Promise<void> {
  const answered: Answered[] = [];
  const operations = document.operations.slice(0, MOST_OPERATIONS);
  for (const round of [0, 1, 2, 3]) {
    const known = knownValues(document, answered);
    const planned = operations
      .filter((operation) => roundOf(operation) === round)
      .map((operation) => planOperation(document, operation, { ...options, known }));
    for (const each of planned) {
      if (each.notSent !== undefined) surveyor.ledger.notAsked(candidateOf(each), each.notSent, each.missed);
    }
    const sendable = planned.filter(({ notSent }) => notSent === undefined);
    const candidates = sendable.map(candidateOf);
    const asked = await surveyor.ask(candidates);
    const exchanges = await askTwins(
      surveyor,
      candidates.map((each, at) => ({ candidate: each, exchange: asked[at] })),
    );
    for (const [at, exchange] of exchanges.entries()) {
      const operation = sendable[at]?.operation;
      if (operation !== undefined && exchange !== undefined && isSuccess(exchange)) {
        answered.push({ operation, value: exactJson(exchange) });
      }
    }
  }
}

/** How many operations of a document are left unplanned. */
export const unplanned = ({ operations }: ApiDocument): number => Math.max(0, operations.length - MOST_OPERATIONS);

/** Reads without an id, reads with one, what changes, what deletes. */
function roundOf(operation: DocumentedOperation): number {
  const { method } = operation;
  if (method === 'DELETE') return 3;
  if (!['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY'].includes(method)) return 2;
  return idParameters(operation).length > 0 ? 1 : 0;
}

const candidateOf = ({ request, described }: PlannedOperation): Candidate => ({
  ...candidate(request.url, 'document'),
  request,
  method: request.method,
  described,
});
