import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Content, DocumentedOperation, DocumentedResponse, SchemaRef } from '../../openapi/document.ts';
import { type StreamItem, streamItems } from '../../parse/json-stream.ts';
import { isJson } from '../../parse/media-type.ts';
import { isSuccess, jsonOf, mediaTypeOf } from '../page.ts';
import { isNotFound } from '../response/not-found.ts';
import { documentedOperations } from './documented.ts';

/** What the document says of the response that came: by its status, its range, or `default`; undefined when it says nothing. */
export function promisedResponse(
  { responses }: DocumentedOperation,
  { response: { status } }: Exchange,
): DocumentedResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return [String(status), range, 'default']
    .map((key) => responses.find((each) => each.status === key))
    .find((each) => each);
}

/**
 * The documented media type that fits the one that came: exactly, by its range, or by what it is a kind of: `application/json`
 * is promised, and `application/vnd.shop+json` came.
 */
export function promisedContent({ contents }: DocumentedResponse, exchange: Exchange): Content | undefined {
  const essence = mediaTypeOf(exchange)?.essence ?? '';
  const [type = '', subtype = ''] = essence.split('/');
  const names = [essence, `${type}/*+${subtype.split('+').at(-1)}`, `${type}/*`, '*/*'];
  const isNamed = names
    .map((name) => contents.find(({ mediaType }) => essenceOf(mediaType) === name))
    .find((content) => content !== undefined);
  return isNamed ?? contents.find(({ mediaType }) => isOfKind(essence, essenceOf(mediaType)));
}

const essenceOf = (mediaType: string): string => (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();

/** `application/vnd.shop+json` is JSON. A problem is one too, and has a form of its own (RFC 9457). */
const isOfKind = (essence: string, promised: string): boolean =>
  essence !== '' && !PROBLEM.test(essence) && !PROBLEM.test(promised) && plain(essence) === plain(promised);

const PROBLEM = /^application\/problem\+/;

const plain = (essence: string): string => essence.replace(/\/(?:[\w.-]{1,100}\+|x-)/, '/');

/**
 * Whether the response is not of the operation, but of what serves unknown paths: a catch-all, or the 404 of the router. Below an id a 404 may mean
 * the id, and then it is the operation's.
 */
export const isNotFoundResponse = (
  exchange: Exchange,
  { path }: DocumentedOperation,
  { surface }: Facts<'surface'>,
): boolean => isNotFound(exchange, surface) && (isSuccess(exchange) || !path.includes('{'));

/** What the document says of a JSON response: of what is not sent as JSON, or is covered only by a `default` beside documented successes, which is for errors, nothing. */
export function promisedSchema(operation: DocumentedOperation, exchange: Exchange): DescribedResponse | undefined {
  const response = promisedResponse(operation, exchange);
  const schema = response && promisedContent(response, exchange)?.schema;
  const media = mediaTypeOf(exchange);
  if (response === undefined || schema === undefined || (media !== undefined && !isJson(media))) return undefined;
  const isForErrors = response.status === 'default' && operation.responses.some(({ status }) => /^2/.test(status));
  return isForErrors && isSuccess(exchange) ? undefined : { operation, exchange, response, schema };
}

/** A JSON response beside the schema that the document has for it. */
export interface DescribedResponse {
  readonly operation: DocumentedOperation;
  readonly exchange: Exchange;
  readonly response: DocumentedResponse;
  readonly schema: SchemaRef;
}

/** Every whole JSON response of a documented operation whose schema the document has, in document order. */
export const describedResponses = (facts: Facts<'document' | 'surface' | 'exchanges'>): DescribedResponse[] =>
  documentedOperations(facts).flatMap(({ operation, exchanges }) =>
    exchanges.flatMap((exchange) => {
      const described = promisedSchema(operation, exchange);
      const isWhole = !exchange.response.truncated && jsonOf(exchange) !== undefined;
      return described === undefined || !isWhole || isNotFoundResponse(exchange, operation, facts) ? [] : [described];
    }),
  );

/** A stream beside the schema that the document has for each of its items. */
export interface DescribedStream extends DescribedResponse {
  readonly items: readonly StreamItem[];
}

/** Every stream of a documented operation whose items the document describes, in document order. */
export const describedStreams = (facts: Facts<'document' | 'surface' | 'exchanges'>): DescribedStream[] =>
  documentedOperations(facts).flatMap(({ operation, exchanges }) =>
    exchanges.flatMap((exchange) => {
      const response = promisedResponse(operation, exchange);
      const schema = response && promisedContent(response, exchange)?.itemSchema;
      if (response === undefined || schema === undefined || isNotFoundResponse(exchange, operation, facts)) return [];
      const { body, truncated } = exchange.response;
      const items = streamItems(mediaTypeOf(exchange)?.essence ?? '', body, truncated);
      return items === undefined ? [] : [{ operation, exchange, response, schema, items }];
    }),
  );
