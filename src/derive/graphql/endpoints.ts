import type { Exchange } from '../../model/exchange.ts';
import { parseGraphql } from '../../parse/graphql.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRefusal } from '../page.ts';
import { urlOf } from '../place.ts';
import { graphqlQueriesOf, graphqlResponseOf, graphqlResponsesOf } from './message.ts';
import { type GraphqlSchema, schemaIn } from './schema.ts';

/** A URL that responded to a GraphQL request as GraphQL, with everything that was sent there. */
export interface GraphqlEndpoint {
  /** Without its query. */
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** Anonymous callers get data. */
  readonly isOpen: boolean;
  /** What introspection returned, and the exchange that did; of anonymous callers' requests first. */
  readonly introspected?: { readonly schema: GraphqlSchema; readonly exchange: Exchange };
}

const MOST_ENDPOINTS = 10;

/** The GraphQL endpoints among the exchanges, in the order of the first requests to them. */
export const graphqlEndpoints = oncePer((exchanges: readonly Exchange[]): readonly GraphqlEndpoint[] => {
  const byUrl = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    if (graphqlQueriesOf(exchange).length === 0) continue;
    const url = endpointUrl(exchange);
    byUrl.set(url, [...(byUrl.get(url) ?? []), exchange]);
  }
  return [...byUrl].flatMap(([url, all]) => endpointOf(url, all) ?? []).slice(0, MOST_ENDPOINTS);
});

const endpointUrl = (exchange: Exchange): string => urlOf(exchange).origin + urlOf(exchange).pathname;

function endpointOf(url: string, all: readonly Exchange[]): GraphqlEndpoint | undefined {
  const responding = all.filter((exchange) => graphqlResponsesOf(exchange).length > 0 && isAboutQueries(exchange));
  if (responding.length === 0) return undefined;
  const [introspected] = responding
    .toSorted((a, b) => Number(b.identity === 'anonymous') - Number(a.identity === 'anonymous'))
    .flatMap((exchange) => {
      const schema = schemaIn(graphqlResponseOf(exchange)?.data);
      return schema === undefined ? [] : [{ schema, exchange }];
    })
    .toSorted((a, b) => b.schema.types.size - a.schema.types.size);
  return {
    url,
    exchanges: all,
    isOpen: responding.some((exchange) => exchange.identity === 'anonymous' && !isRefusal(exchange)),
    ...(introspected !== undefined && { introspected }),
  };
}

/** Whether the data is under names that were requested: a server that repeats its request in `data` is none. */
function isAboutQueries(exchange: Exchange): boolean {
  const names = new Set(graphqlQueriesOf(exchange).flatMap(responseNames));
  return graphqlResponsesOf(exchange).every(({ data = {} }) => Object.keys(data).every((name) => names.has(name)));
}

/** Aliases and names of the root fields, those in fragments too. */
function responseNames(query: string): string[] {
  const definitions = parseGraphql(query)?.definitions ?? [];
  const open = definitions.flatMap((each) => ('selectionSet' in each ? [each.selectionSet] : []));
  const names: string[] = [];
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') names.push((selection.alias ?? selection.name).value);
      else if (selection.kind === 'InlineFragment') open.push(selection.selectionSet);
    }
  }
  return names;
}
