import { pathIndex } from '../../derive/document/document-paths.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { type ActingSubject, acting } from './acting.ts';
import { takesCommands as isCommandApi } from './command-style.ts';
import type { Acting } from './weights.ts';

/** Documents of the target that were read so far, the newest last. */
export type KnownDocuments = readonly ApiDocument[];

/** What a document says of an operation, for the decision whether it acts. `sent` is the URL that would be requested. */
export function subjectOf(
  operation: DocumentedOperation,
  base: string,
  sent: string,
  takesCommands: boolean,
): ActingSubject {
  const { method, path, operationId, summary, description, parameters, tags } = operation;
  return {
    method,
    url: base + path,
    sent,
    parameters,
    tags,
    ...(takesCommands && { takesCommands }),
    ...(operationId !== undefined && { operationId }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  };
}

/** Whether a request is of a documented operation that acts, or of one that reads. Undefined when no document has it. */
export function documentedActing(
  documents: KnownDocuments,
  { method, url }: { readonly method: string; readonly url: string },
  strict: boolean,
): Acting | 'reads' | undefined {
  let reads: 'reads' | undefined;
  for (const document of documents) {
    const index = pathIndex(document, new URL(url).origin);
    const operation = index.operationAt(method, url) ?? (method === 'HEAD' ? index.operationAt('GET', url) : undefined);
    if (operation === undefined) continue;
    const found = acting(subjectOf(operation, '', url, isCommandApi(document)), strict);
    if (found !== undefined) return found;
    reads = 'reads';
  }
  return reads;
}
