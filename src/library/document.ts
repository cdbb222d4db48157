import { UsageError } from '../model/usage-error.ts';
import type { ApiDocument, SourceText } from '../openapi/document.ts';
import { readDocument as read } from '../openapi/read/read.ts';
import { isRecord } from '../parse/record.ts';
import { isText, listOf } from './arguments.ts';

/** The text of a document, or several texts with their names (files or URLs), the entry first, that refer to each other. */
export type DocumentInput = string | readonly SourceText[];

/** Throws UsageError for what is no text, as for a document that was parsed already: lines and columns are those of its text. */
export function documentTexts(input: DocumentInput): readonly SourceText[] {
  if (typeof input === 'string') return [{ from: 'document', text: input }];
  const texts = listOf(
    input,
    'document',
    'a text, or a list of { from, text }; of a parsed document, JSON.stringify(document)',
    isSource,
  );
  if (texts.length > 0) return texts;
  throw new UsageError('invalid-document', 'document: the list of texts is empty');
}

const isSource = (value: SourceText): boolean => isRecord(value) && isText(value['from']) && isText(value['text']);

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
