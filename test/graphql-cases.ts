/** GraphQL responses as check tests write them: what was sent by POST at https://api.test/graphql, and what a server of graphql-js says. */
import { buildSchema, type GraphQLSchema, graphqlSync } from 'graphql';
import type { RequestSpec } from '../src/model/probe.ts';
import type { Page } from './cases.ts';

export const ENDPOINT = 'https://api.test/graphql';

/** A response to a query by POST. */
export const graphqlPage = (query: string, response: unknown, more: Page = {}): Page => ({
  url: ENDPOINT,
  method: 'POST',
  sentBody: JSON.stringify({ query }),
  headers: ['Content-Type: application/json'],
  body: typeof response === 'string' ? response : JSON.stringify(response),
  ...more,
});

/** The endpoint responds to anonymous callers. */
export const OPEN = graphqlPage('{ __typename }', { data: { __typename: 'Query' } });

/** What graphql-js returns with this schema, all resolvers giving what `root` has. */
export const run = (schema: GraphQLSchema | string, query: string, root: unknown = {}): unknown =>
  graphqlSync({ schema: typeof schema === 'string' ? buildSchema(schema) : schema, source: query, rootValue: root });

/** The operations of a request, by POST or GET; one text for each of a batch. */
export function queriesIn({ method, url, body = '' }: RequestSpec): readonly string[] {
  if (method === 'GET') return [new URL(url).searchParams.get('query') ?? ''];
  if (body.startsWith('query=')) return [new URLSearchParams(body).get('query') ?? ''];
  const value = JSON.parse(body) as { query: string } | { query: string }[];
  return (Array.isArray(value) ? value : [value]).map(({ query }) => query);
}
