import { basePaths } from '../../derive/document/document-paths.ts';
import type { Operation } from '../../model/evidence.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { own, type Said } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { type RequestValue, requestFor } from '../../openapi/request/requests.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { type ActingSubject, acting } from '../consent/acting.ts';
import { takesCommands } from '../consent/command-style.ts';
import { subjectOf } from '../consent/documented.ts';
import { reasonOf } from '../consent/reason.ts';
import { isSignedIn } from '../wire/callers.ts';
import type { GateOptions } from '../wire/gate.ts';

/** One operation of a document as it would be sent, or why it is not. */
export interface PlannedOperation {
  readonly operation: DocumentedOperation;
  /** Complete but for the ids that only responses give. */
  readonly request: RequestSpec;
  readonly described: Pick<Operation, 'operationId' | 'documented' | 'parameters' | 'path'>;
  /** What the parameters were filled with, and from where. */
  readonly values: readonly RequestValue[];
  readonly notSent?: Said;
  /** It might be sent, and no request could be made of it. */
  readonly missed?: boolean;
}

export interface PlanOptions extends GateOptions {
  /** A value that an earlier response gave for a path parameter. */
  readonly known?: (parameter: Parameter, operation: DocumentedOperation) => string | undefined;
}

/** Requests for every operation of a document in its order; none is sent. */
export const planOperations = (document: ApiDocument, options: PlanOptions): PlannedOperation[] =>
  document.operations.map((operation) => planOperation(document, operation, options));

export function planOperation(
  document: ApiDocument,
  operation: DocumentedOperation,
  options: PlanOptions,
): PlannedOperation {
  const { origin } = options.target;
  const [base = ''] = basePaths(document, operation, origin);
  const { method, path, operationId, parameters } = operation;
  const made = requestFor(document, operation, {
    base: origin + base,
    ...(options.known !== undefined && { known: options.known }),
  });
  const described = {
    documented: operation.key,
    path: base + path,
    parameters: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    ...(operationId !== undefined && { operationId }),
  };
  const sent = made.ok ? made.request.url : base + path;
  const refused = reasonNotToSend(operation, subjectOf(operation, base, sent, takesCommands(document)), options);
  if (!made.ok) {
    const request = { method, url: origin + base + path };
    return {
      operation,
      request,
      described,
      values: [],
      notSent: refused ?? own(made.why),
      missed: refused === undefined,
    };
  }
  const { url, headers, body } = made.request;
  const request = {
    method,
    url,
    headers: [...headers, ...acceptOf(operation)],
    ...(body !== undefined && { body }),
  };
  const { values } = made;
  return { operation, request, described, values, ...(refused !== undefined && { notSent: refused }) };
}

const MOST_TYPES = 10;
/** Types that a server gives to every client. */
const USUAL = /^(?:\*\/\*|application\/(?:\*|json|problem\+json)|text\/.{1,40})$/i;

/** The documented media types of a success, where none is one of the usual: a versioned API may return 406 without them. */
function acceptOf({ responses }: DocumentedOperation): HeaderLine[] {
  const types = responses
    .filter(({ status }) => /^2/.test(status))
    .flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType))
    .filter((type) => /^[\w!#$&^.+*-]{1,60}\/[\w!#$&^.+*-]{1,100}(?:; ?[\w.=-]{1,60})?$/.test(type))
    .slice(0, MOST_TYPES);
  const isUsual = types.length === 0 || types.some((type) => USUAL.test(type.split(';', 1)[0] ?? ''));
  return isUsual ? [] : [['Accept', `${types.join(', ')}, */*;q=0.1`]];
}

/** What the document says of an operation decides, not only its URL. */
function reasonNotToSend(
  operation: DocumentedOperation,
  subject: ActingSubject,
  options: PlanOptions,
): Said | undefined {
  if (operation.method === 'TRACE') return ONE_TRACE;
  if (options.allowWrites) return undefined;
  const action = acting(subject, isSignedIn(options));
  return action === undefined ? undefined : reasonOf(action);
}

const ONE_TRACE = own('a scan sends one TRACE, to the target itself');
