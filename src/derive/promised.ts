import type { Facts } from '../model/check.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Content, DocumentedOperation, DocumentedResponse, SchemaRef } from '../openapi/document.ts';
import { documentedOperations } from './documented.ts';
import { jsonOf, mediaTypeOf } from './page.ts';

/** What the document says of the answer that came: by its status, its range, or `default`; undefined when it says nothing. */
export function promisedResponse(
  { responses }: DocumentedOperation,
  { response: { status } }: Exchange,
): DocumentedResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return [String(status), range, 'default']
    .map((key) => responses.find((each) => each.status === key))
    .find((each) => each);
}

/** The media type of the promised answer that fits the one that came: exactly, by its range, or any. */
export function promisedContent({ contents }: DocumentedResponse, exchange: Exchange): Content | undefined {
  const essence = mediaTypeOf(exchange)?.essence ?? '';
  const [type = ''] = essence.split('/');
  const names = [essence, `${type}/*`, '*/*'];
  return names
    .map((name) => contents.find(({ mediaType }) => plain(mediaType) === name))
    .find((content) => content !== undefined);
}

const plain = (mediaType: string): string => (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();

/** A JSON answer beside the schema that the document has for it. */
export interface DescribedAnswer {
  readonly operation: DocumentedOperation;
  readonly exchange: Exchange;
  readonly response: DocumentedResponse;
  readonly schema: SchemaRef;
}

/** Every whole JSON answer of a documented operation whose schema the document has, in document order. */
export const describedAnswers = (facts: Facts<'document' | 'surface' | 'exchanges'>): DescribedAnswer[] =>
  documentedOperations(facts).flatMap(({ operation, exchanges }) =>
    exchanges.flatMap((exchange) => {
      const response = promisedResponse(operation, exchange);
      const schema = response && promisedContent(response, exchange)?.schema;
      const isWhole = !exchange.response.truncated && jsonOf(exchange) !== undefined;
      return response === undefined || schema === undefined || !isWhole
        ? []
        : [{ operation, exchange, response, schema }];
    }),
  );
