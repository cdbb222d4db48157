import { graphqlDepth } from '../../derive/graphql/depth.ts';
import type { GraphqlEndpoint } from '../../derive/graphql/endpoints.ts';
import { graphqlQueriesOf, graphqlResponseOf } from '../../derive/graphql/message.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, say } from '../../model/said.ts';
import { NO_ENDPOINT, openEndpoints } from '../_graphql.ts';

/** No client of a site nests so deep. */
const LEVELS = 12;

export default defineCheck({
  id: 'graphql-depth',
  category: 'rate-limiting',
  severity: 'low',
  title: 'GraphQL queries are not limited in depth',
  why: 'Types that lead back to each other can be nested without end. A short query then costs the server exponentially many resolver calls and database queries.',
  fix: 'Limit the depth of operations (10 is plenty for most clients), and the complexity or cost of a query.',
  fixes: {
    apollo: 'Pass `validationRules: [depthLimit(10)]` of `graphql-depth-limit` to `new ApolloServer(...)`.',
    yoga: 'Add the plugin `maxDepthPlugin({ n: 10 })` of `@escape.tech/graphql-armor-max-depth`.',
    mercurius: 'Set `queryDepth: 10` when `mercurius` is registered.',
    'graphql-http': 'Pass `validationRules: [depthLimit(10)]` of `graphql-depth-limit` to `createHandler`.',
    strawberry: 'Add the extension `QueryDepthLimiter(max_depth=10)` to `strawberry.Schema`.',
    graphene:
      'Pass `validation_rules=(depth_limit_validator(max_depth=10),)` (from `graphene.validation`) to `GraphQLView.as_view`.',
    ariadne:
      'Pass `validation_rules=[cost_validator(maximum_cost=...)]`, or a depth rule of your own, to `GraphQL(...)`.',
    'async-graphql': 'Call `.limit_depth(10)` and `.limit_complexity(...)` on the `Schema::build(...)` builder.',
    gqlgen: 'Add `srv.Use(extension.FixedComplexityLimit(200))`.',
    'graphql-go': 'Pass `graphql.MaxDepth(10)` to `graphql.ParseSchema`.',
    'spring-graphql': 'Declare a bean `new MaxQueryDepthInstrumentation(10)`.',
    'hot-chocolate': 'Call `.AddMaxExecutionDepthRule(10)` on the GraphQL server builder.',
    absinthe: 'Pass `analyze_complexity: true, max_complexity: ...` to `Absinthe.Plug`.',
    'graphql-ruby': 'Call `max_depth 10` in the schema class.',
    hasura: 'Set an API limit for depth (`depth_limit`) for the roles.',
  },
  notes:
    'Reported where a query of 12 levels was executed without an error. Levels of introspection do not count: limits commonly leave them out. Where only lists nest so deep, the query is one that the server skips (`@skip(if: true)`): nothing runs, and the finding is firm.',
  cwe: [770, 400],
  owasp: ['API4:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const endpoints = openEndpoints(exchanges);
    if (endpoints.length === 0) return NO_ENDPOINT;
    const requested = endpoints.flatMap(({ exchanges: all }: GraphqlEndpoint) => all.filter(isDeep).slice(0, 1));
    return requested.length === 0
      ? notApplicable(own('no query of 12 levels can be made: the schema is not known, or does not nest so deep'))
      : requested.flatMap(observe);
  },
});

const isDeep = (exchange: Exchange): boolean =>
  exchange.origin === 'live' && graphqlQueriesOf(exchange).some((query) => graphqlDepth(query) >= LEVELS);

function observe(exchange: Exchange): Observation[] {
  const response = graphqlResponseOf(exchange);
  if (response?.data === undefined || response.errors.length > 0) return [];
  const isSkipped = graphqlQueriesOf(exchange)[0]?.includes('@skip') === true;
  return [
    {
      at: placeIn(exchange, { part: 'body' }),
      message: say`A query of ${LEVELS} nested levels was ${own(isSkipped ? 'accepted' : 'executed')}.`,
      confidence: isSkipped ? 'firm' : 'certain',
      proof: { exchange: exchange.id },
    },
  ];
}
