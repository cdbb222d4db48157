import type { RequestSpec } from '../../model/probe.ts';

/** What is sent to every endpoint. None of it runs a resolver of the schema. */
export const TYPENAME = '{ __typename }';

/** Both are refused by validation; how they are refused shows the implementation, and whether it suggests names. */
export const UNKNOWN_ARGUMENT = '{ __type(nam: "x") { name } }';
export const SELECTED_LEAF = '{ __typename { x } }';

/** A type down to the name behind three wrappers: `[User!]!`. */
const TYPE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const FIELDS = `fields(includeDeprecated: true) { name description type { ${TYPE} } args { name defaultValue type { ${TYPE} } } }`;

export const INTROSPECTION = `{ __schema { queryType { name } mutationType { name } subscriptionType { name } types { kind name ${FIELDS} } } }`;

/** For servers that refuse the whole as too deep, too complex or too long. */
export const SMALL_INTROSPECTION =
  '{ __schema { queryType { name fields { name } } mutationType { name fields { name } } } }';

const ACCEPT = ['accept', 'application/json'] as const;

/** A query by POST, as clients send it. */
export const graphqlPost = (url: string, query: string): RequestSpec => ({
  method: 'POST',
  url,
  headers: [ACCEPT, ['content-type', 'application/json']],
  body: JSON.stringify({ query }),
});

/** The same in the query of the URL. */
export function graphqlGet(url: string, query: string): RequestSpec {
  const to = new URL(url);
  to.searchParams.set('query', query);
  return { method: 'GET', url: to.href, headers: [ACCEPT] };
}
