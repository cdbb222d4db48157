import { graphqlResponsesOf } from '../../derive/graphql/message.ts';
import { graphqlPost, TYPENAME } from '../../derive/graphql/questions.ts';
import { jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck } from '../../model/check.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { own } from '../../model/said.ts';
import { eachEndpoint, probedAt, probeEach } from '../_graphql.ts';

export default defineCheck({
  id: 'graphql-batching',
  category: 'rate-limiting',
  severity: 'low',
  title: 'GraphQL endpoint executes batches of operations',
  why: 'One request can hold any number of operations, for example thousands of log-in attempts. A rate limit that counts requests does not stop them.',
  fix: 'Turn batching off, or limit the number of operations in a request, and count operations for rate limits.',
  fixes: {
    apollo:
      'Remove `allowBatchedHttpRequests: true` (off by default), or limit the length of the array before the server.',
    yoga: 'Remove `batching: true` (off by default), or set `batching: { limit: 5 }`.',
    mercurius: 'Remove `allowBatchedQueries: true` (off by default).',
    strawberry: 'Remove `batching_config` of `StrawberryConfig`, or set its `max_operations`.',
    graphene: 'Remove `batch=True` from `GraphQLView.as_view` (off by default).',
    'async-graphql': 'Use the extractor `GraphQLRequest` instead of `GraphQLBatchRequest`.',
    juniper: 'Accept `GraphQLRequest` instead of `GraphQLBatchRequest`, or limit the batch before it is executed.',
    'hot-chocolate': 'Leave `EnableBatching` off in `GraphQLServerOptions`.',
    absinthe: 'Set `transport_batch_payload_key: false` and reject lists in a plug before `Absinthe.Plug`.',
    'graphql-ruby': 'Do not pass the array of the request to `Schema.multiplex`, or limit its length.',
    hasura: 'Set an API limit for batches (`batch_limit`) for the roles.',
  },
  notes: 'Shown with a batch of two `{ __typename }`, which run no resolver. Aliases in one operation are not counted.',
  cwe: [770, 307],
  owasp: ['API4:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html'],
  needs: ['exchanges'],
  plan: ({ exchanges }) => probeEach(exchanges, batchOf),
  judge: ({ exchanges }, outcomes) =>
    eachEndpoint(exchanges, (endpoint) => {
      const exchange = probedAt(endpoint, outcomes);
      if (exchange === undefined || !Array.isArray(jsonOf(exchange))) return [];
      const results = graphqlResponsesOf(exchange);
      if (results.length !== 2 || !results.every(({ data }) => typeof data?.['__typename'] === 'string')) return [];
      return [
        {
          at: placeIn(exchange, { part: 'body' }),
          message: own('Two operations in one request were both executed.'),
          proof: { exchange: exchange.id },
        },
      ];
    }),
});

function batchOf(url: string): RequestSpec {
  const one = { query: TYPENAME };
  return { ...graphqlPost(url, TYPENAME), body: JSON.stringify([one, one]) };
}
