import { UsageError } from '../model/usage-error.ts';
import type { ApiDocument, SourceText } from '../openapi/document.ts';
import { readDocument as read } from '../openapi/read/read.ts';

/** The text of a document, or several texts with their names (files or URLs), the entry first, that refer to each other. */
export type DocumentInput = string | readonly SourceText[];

export const documentTexts = (input: DocumentInput): readonly SourceText[] =>
  typeof input === 'string' ? [{ from: 'document', text: input }] : input;

/**
 * Reads an OpenAPI document, 2.0 to 3.2, in JSON or YAML, as far as it can be read: what is wrong with a part is in `problems` of the result. Throws UsageError,
 * with line and column, where the first text is no document.
 */
export function readDocument(input: DocumentInput): ApiDocument {
  const reading = read(documentTexts(input));
  if (reading.ok) return reading.document;
  const { problem, line, column } = reading;
  throw new UsageError('invalid-document', `${problem.at.file}:${line}:${column}: ${problem.message}`);
}
