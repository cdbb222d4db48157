import { isSuccess, jsonOf } from '../derive/page.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { type Answered, knownValues } from '../openapi/known-values.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type PlannedOperation, planOperations } from './document-plan.ts';
import type { GatherOptions } from './gather-options.ts';
import type { Surveyor } from './surveyor.ts';

/**
 * Asks every operation of a document that may be asked: first those that need no id, then the others with ids out of the answers. With
 * the user's consent to writes, what changes comes after what reads, and what deletes comes last.
 */
export async function askDocument(surveyor: Surveyor, document: ApiDocument, options: GatherOptions): Promise<void> {
  const answered: Answered[] = [];
  const plan = (): PlannedOperation[] =>
    planOperations(document, { ...options, known: knownValues(document, answered) });
  const rounds: ((planned: PlannedOperation) => boolean)[] = [
    ({ isPlain, operation }) => isPlain && orderOf(operation.method) === 0,
    ({ isPlain, operation }) => !isPlain && orderOf(operation.method) === 0,
    ({ operation }) => orderOf(operation.method) === 1,
    ({ operation }) => orderOf(operation.method) === 2,
  ];
  for (const isDue of rounds) {
    const due = plan().filter(isDue);
    for (const planned of due) {
      if (planned.notSent !== undefined) surveyor.ledger.notAsked(candidateOf(planned), planned.notSent);
    }
    const sendable = due.filter(({ notSent }) => notSent === undefined);
    const exchanges = await surveyor.ask(sendable.map(candidateOf));
    for (const [at, exchange] of exchanges.entries()) {
      const operation = sendable[at]?.operation;
      if (operation !== undefined && exchange !== undefined && isSuccess(exchange)) {
        answered.push({ operation, value: jsonOf(exchange) });
      }
    }
  }
}

/** 0 reads, 1 changes, 2 deletes. */
function orderOf(method: string): number {
  if (method === 'DELETE') return 2;
  return ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY'].includes(method) ? 0 : 1;
}

const candidateOf = ({ request, described }: PlannedOperation): Candidate => ({
  ...candidate(request.url, 'document'),
  request,
  method: request.method,
  described,
});
