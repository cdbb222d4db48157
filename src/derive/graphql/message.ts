import type { Exchange } from '../../model/exchange.ts';
import type { JsonRecord } from '../../openapi/schema/schema-node.ts';
import { parseGraphql } from '../../parse/graphql.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { jsonOf } from '../page.ts';
import { urlOf } from '../place.ts';

/** A GraphQL error as servers write it: the message, and the code where there is one. */
export interface GraphqlError {
  readonly message: string;
  readonly code?: string;
  readonly raw: JsonRecord;
}

export interface GraphqlResponse {
  readonly data: JsonRecord | undefined;
  readonly errors: readonly GraphqlError[];
}

/** A hostile server may list any number. */
const MOST_ERRORS = 200;
const LONGEST_MESSAGE = 4000;

/** The operations that a request carries, as text; empty where it is no GraphQL request. A batch has several. */
export const graphqlQueriesOf = oncePer((exchange: Exchange): readonly string[] => readQueries(exchange));

function readQueries(exchange: Exchange): readonly string[] {
  const { method, body } = exchange.request;
  if (method === 'GET') {
    const query = urlOf(exchange).searchParams.get('query');
    return query !== null && /[{}]/.test(query) && parseGraphql(query) !== undefined ? [query] : [];
  }
  if (method !== 'POST' || body === undefined) return [];
  return /^\s{0,64}[{[]/.test(body) ? queriesInJson(body) : queriesInForm(body);
}

function queriesInJson(body: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(body);
    const requests: unknown[] = Array.isArray(value) ? value : [value];
    return requests.flatMap((each) =>
      isRecord(each) && typeof each['query'] === 'string' && each['query'].includes('{') ? [each['query']] : [],
    );
  } catch {
    return [];
  }
}

const queriesInForm = (body: string): readonly string[] => {
  const query = body.startsWith('query=') ? new URLSearchParams(body).get('query') : null;
  return query?.includes('{') === true ? [query] : [];
};

/** The body as GraphQL responses, one for each operation of a batch; empty where it is none. */
export const graphqlResponsesOf = oncePer((exchange: Exchange): readonly GraphqlResponse[] => {
  const json = jsonOf(exchange);
  const all = Array.isArray(json) ? json.slice(0, 20) : [json];
  const results = all.flatMap((each: unknown) => responseIn(each) ?? []);
  return results.length === all.length ? results : [];
});

/** The one response to a request of one operation. */
export function graphqlResponseOf(exchange: Exchange): GraphqlResponse | undefined {
  const [only, ...more] = graphqlResponsesOf(exchange);
  return more.length === 0 && !Array.isArray(jsonOf(exchange)) ? only : undefined;
}

function responseIn(value: unknown): GraphqlResponse | undefined {
  if (!isRecord(value)) return undefined;
  const { data, errors = [] } = value;
  if (!Array.isArray(errors) || (!('data' in value) && errors.length === 0)) return undefined;
  if (data !== undefined && data !== null && !isRecord(data)) return undefined;
  const read = errors.slice(0, MOST_ERRORS).flatMap((each: unknown) => errorIn(each) ?? []);
  const isWhole = read.length === Math.min(errors.length, MOST_ERRORS) && (isRecord(data) || read.length > 0);
  return isWhole ? { data: isRecord(data) ? data : undefined, errors: read } : undefined;
}

function errorIn(value: unknown): GraphqlError | undefined {
  if (!isRecord(value) || typeof value['message'] !== 'string') return undefined;
  const { message, extensions } = value;
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  return {
    message: message.slice(0, LONGEST_MESSAGE),
    raw: value,
    ...(typeof code === 'string' && { code: code.slice(0, 100) }),
  };
}

/** What GraphQL gave to an anonymous caller, whose whole exposure one check reports (`graphql-field-exposed`). */
export const isAnonymousGraphql = (exchange: Exchange): boolean =>
  exchange.origin === 'live' &&
  exchange.identity === 'anonymous' &&
  graphqlQueriesOf(exchange).length > 0 &&
  graphqlResponsesOf(exchange).length > 0;
