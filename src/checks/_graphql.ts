import { type GraphqlEndpoint, graphqlEndpoints } from '../derive/graphql/endpoints.ts';
import { graphqlResponseOf } from '../derive/graphql/message.ts';
import { type NotApplicable, notApplicable, type Observation } from '../model/check.ts';
import type { Exchange } from '../model/exchange.ts';
import type { ProbeResults, RequestProbe, RequestSpec } from '../model/probe.ts';
import { own } from '../model/said.ts';

/** Endpoints that responded to anonymous callers in this scan: a check sends further requests only to them. */
export const openEndpoints = (exchanges: readonly Exchange[]): readonly GraphqlEndpoint[] =>
  graphqlEndpoints(exchanges).filter(
    ({ isOpen, exchanges: all }) => isOpen && all.some(({ origin }) => origin === 'live'),
  );

export const NO_ENDPOINT: NotApplicable = notApplicable(
  own('no GraphQL endpoint responded to requests without credentials'),
);

/** Judges each open endpoint; the check does not apply where there is none. */
export function eachEndpoint(
  exchanges: readonly Exchange[],
  judge: (endpoint: GraphqlEndpoint) => readonly Observation[],
): readonly Observation[] | NotApplicable {
  const endpoints = openEndpoints(exchanges);
  return endpoints.length === 0 ? NO_ENDPOINT : endpoints.flatMap(judge);
}

/** One request without credentials for each open endpoint. */
export const probeEach = (exchanges: readonly Exchange[], request: (url: string) => RequestSpec): RequestProbe[] =>
  openEndpoints(exchanges).map(({ url }) => ({
    kind: 'request',
    id: url,
    risk: 'read',
    anonymous: true,
    request: request(url),
  }));

export const probedAt = ({ url }: GraphqlEndpoint, results: ProbeResults): Exchange | undefined =>
  results.exchange(url);

/** The name that a response to `{ __typename }` gives. */
export function typenameIn(exchange: Exchange | undefined): string | undefined {
  const response = exchange && graphqlResponseOf(exchange);
  const name = response?.errors.length === 0 ? response.data?.['__typename'] : undefined;
  return typeof name === 'string' ? name : undefined;
}
