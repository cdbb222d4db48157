import type { ApiDocument, DocumentedOperation } from '../document.ts';
import { skeleton } from './known-values.ts';

/** The operation at one item of the collection that a POST adds to: `DELETE /orders/{id}` for `POST /orders`; undefined where the document has none. */
export const itemOperation = (
  { operations }: Pick<ApiDocument, 'operations'>,
  { path }: Pick<DocumentedOperation, 'path'>,
  method: 'GET' | 'DELETE',
): DocumentedOperation | undefined =>
  operations.find((each) => each.method === method && skeleton(each.path) === `${skeleton(path)}/{}`);

/** Whether an operation adds an item to a collection: the document has a way to read or to remove one. */
export const isCreation = (document: Pick<ApiDocument, 'operations'>, operation: DocumentedOperation): boolean =>
  operation.method === 'POST' &&
  (itemOperation(document, operation, 'GET') ?? itemOperation(document, operation, 'DELETE')) !== undefined;
