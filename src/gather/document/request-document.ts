import { isSuccess } from '../../derive/page.ts';
import { exactJson } from '../../derive/response/exact-json.ts';
import { own } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { isCreation } from '../../openapi/request/creations.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { knownValues, type ReadOperation } from '../../openapi/request/known-values.ts';
import { type Candidate, candidate } from '../survey/candidate.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { type PlannedOperation, planOperation } from './document-plan.ts';
import { requestTwins } from './request-twins.ts';

/** Operations of one document that are planned; larger ones are requested in part, and the rest is noted. */
const MOST_OPERATIONS = 2000;

/**
 * Requests every operation of a document that may be requested: first those that need no id, then the others with ids out of the responses. With
 * the user's consent to writes, what changes comes after what reads, and what deletes comes last; objects that the scan did not make are neither changed
 * nor deleted.
 */
export async function requestDocument(
  surveyor: Surveyor,
  document: ApiDocument,
  options: GatherOptions,
): Promise<void> {
  const responding: ReadOperation[] = [];
  /** What the scan made: nothing else is changed or removed by an ID. */
  const made: ReadOperation[] = [];
  const operations = document.operations.slice(0, MOST_OPERATIONS);
  for (const round of ROUNDS) {
    const plan = planner(document, options, { responding, made });
    const planned = operations.filter((operation) => roundOf(operation, document) === round).map(plan);
    for (const each of planned) {
      if (each.notSent !== undefined) surveyor.ledger.notRequested(candidateOf(each), each.notSent, each.missed);
    }
    const sendable = planned.filter(({ notSent }) => notSent === undefined);
    const candidates = sendable.map(candidateOf);
    const requested = await surveyor.requestAll(candidates);
    const exchanges = await requestTwins(
      surveyor,
      candidates.map((each, at) => ({ candidate: each, exchange: requested[at] })),
    );
    for (const [at, exchange] of exchanges.entries()) {
      const operation = sendable[at]?.operation;
      if (operation !== undefined && exchange !== undefined && isSuccess(exchange)) {
        responding.push({ operation, value: exactJson(exchange) });
        if (isCreation(document, operation)) made.push({ operation, value: exactJson(exchange) });
      }
    }
  }
}

/** How many operations of a document are left unplanned. */
export const unplanned = ({ operations }: ApiDocument): number => Math.max(0, operations.length - MOST_OPERATIONS);

interface SeenSoFar {
  readonly responding: readonly ReadOperation[];
  readonly made: readonly ReadOperation[];
}

/** Plans an operation with ids out of the responses; what changes or removes an object is planned with the id of one that the scan made. */
function planner(
  document: ApiDocument,
  options: GatherOptions,
  { responding: received, made }: SeenSoFar,
): (operation: DocumentedOperation) => PlannedOperation {
  const known = knownValues(document, received);
  const ofMade = knownValues(document, made);
  return (operation) => {
    const id = idParameters(operation).at(-1);
    if (id === undefined || isRead(operation) || isCreation(document, operation))
      return planOperation(document, operation, { ...options, known });
    const isId = (parameter: Parameter): boolean => parameter.name === id.name && parameter.in === id.in;
    const planned = planOperation(document, operation, {
      ...options,
      known: (parameter, each) => (isId(parameter) ? ofMade : known)(parameter, each),
    });
    return planned.notSent !== undefined || ofMade(id, operation) !== undefined
      ? planned
      : { ...planned, notSent: NOT_OWN };
  };
}

const NOT_OWN = own('it would change an object that the scan did not make');

/** Reads without an id, reads with one, what makes something, what changes, what deletes. */
const ROUNDS = [0, 1, 2, 3, 4];

function roundOf(operation: DocumentedOperation, document: ApiDocument): number {
  if (operation.method === 'DELETE') return 4;
  const hasId = idParameters(operation).length > 0;
  if (isRead(operation)) return hasId ? 1 : 0;
  return hasId && !isCreation(document, operation) ? 3 : 2;
}

const isRead = ({ method }: DocumentedOperation): boolean =>
  ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY'].includes(method);

const candidateOf = ({ request, described }: PlannedOperation): Candidate => ({
  ...candidate(request.url, 'document'),
  request,
  method: request.method,
  described,
});
