import type { Location } from '../../model/check.ts';
import type { Operation, Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation, Place } from '../../openapi/document.ts';
import { isOfOrigin } from '../place.ts';
import { pathIndex } from './document-paths.ts';

/** What the document promises of one operation, beside what was seen of it. */
export interface Documented {
  readonly operation: DocumentedOperation;
  /** The survey's line on it: the concrete URL, and why it was not sent. Undefined when the survey never came to it. */
  readonly seen?: Operation;
  /** Responses to requests of this operation, of any caller, in the order of sending. */
  readonly exchanges: readonly Exchange[];
}

interface Facts {
  readonly document: ApiDocument;
  readonly surface: Surface;
  readonly exchanges: readonly Exchange[];
}

const readings = new WeakMap<ApiDocument, WeakMap<readonly Exchange[], readonly Documented[]>>();

/** Every operation of the document with what was seen of it, in document order; put together once. */
export function documentedOperations(facts: Facts): readonly Documented[] {
  const { document, exchanges } = facts;
  const known = readings.get(document) ?? new WeakMap<readonly Exchange[], readonly Documented[]>();
  readings.set(document, known);
  const reading = known.get(exchanges) ?? read(facts);
  known.set(exchanges, reading);
  return reading;
}

function read({ document, surface, exchanges }: Facts): Documented[] {
  const responses = new Map<DocumentedOperation, Exchange[]>();
  for (const exchange of exchanges) {
    const operation = operationOf(exchange, { document, surface });
    if (operation === undefined) continue;
    const known = responses.get(operation) ?? [];
    responses.set(operation, known);
    known.push(exchange);
  }
  const lines = new Map(
    surface.operations.flatMap((line) =>
      line.source === 'document' && line.documented !== undefined ? [[line.documented, line]] : [],
    ),
  );
  return document.operations.map((operation) => {
    const seen = lines.get(operation.key);
    return { operation, ...(seen && { seen }), exchanges: responses.get(operation) ?? [] };
  });
}

/**
 * The operation that an exchange was planned for; of what something else suggested the one that its URL is of, with the other slash at its end too where that succeeds.
 * Undefined for another host's and for what the document does not have.
 */
export function operationOf(
  exchange: Pick<Exchange, 'request' | 'response' | 'operation'>,
  { document, surface }: Pick<Facts, 'document' | 'surface'>,
): DocumentedOperation | undefined {
  const { request, response } = exchange;
  if (!isOfOrigin(request.url, surface.origin)) return undefined;
  const index = pathIndex(document, surface.origin);
  const planned = exchange.operation === undefined ? undefined : index.operationNamed(exchange.operation, request.url);
  if (planned !== undefined) return planned;
  const isSuccess = response.status >= 200 && response.status < 300;
  return isSuccess ? index.operationNear(request.method, request.url) : index.operationAt(request.method, request.url);
}

/** A place in the document as a finding shows it: file, line and pointer. */
export function placeInDocument(
  document: ApiDocument,
  at: Place,
  more: Pick<Location, 'operationId' | 'name' | 'method' | 'path'> = {},
): Location {
  const source = document.sources.find(({ from }) => from === at.file);
  return {
    source: 'openapi',
    part: 'document',
    file: at.file,
    pointer: at.pointer,
    ...source?.locate(at.pointer),
    ...more,
  };
}

/** The operation's place in the document, named as a person would: method, path and operation id. */
export const placeOfOperation = (document: ApiDocument, operation: DocumentedOperation): Location =>
  placeInDocument(document, operation.at, namesOf(operation));

/** Method, path and operation id, to be added to any place of an operation. */
export const namesOf = ({
  method,
  path,
  operationId,
}: DocumentedOperation): Pick<Location, 'method' | 'path' | 'operationId'> => ({
  method,
  path,
  ...(operationId !== undefined && { operationId }),
});
