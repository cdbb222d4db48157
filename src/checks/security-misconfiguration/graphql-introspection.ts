import { placeIn } from '../../derive/place.ts';
import { defineCheck } from '../../model/check.ts';
import { count, say } from '../../model/said.ts';
import { eachEndpoint } from '../_graphql.ts';

export default defineCheck({
  id: 'graphql-introspection',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'GraphQL introspection is open to unauthenticated clients',
  why: 'Introspection returns every type, field, argument and mutation, including those that no client of the site uses. An attacker knows at once what to call.',
  fix: 'Turn introspection off in production, or allow it to signed-in developers only. If the API is public, suppress this finding with that reason.',
  fixes: {
    apollo: 'Remove `introspection: true` from `new ApolloServer(...)`: with `NODE_ENV=production` it is off.',
    yoga: 'Add the plugin `useDisableIntrospection()` of `@graphql-yoga/plugin-disable-introspection`.',
    mercurius:
      'Pass `validationRules: [NoSchemaIntrospectionCustomRule]` (from `graphql`) when `mercurius` is registered.',
    'graphql-http': 'Pass `validationRules: [NoSchemaIntrospectionCustomRule]` (from `graphql`) to `createHandler`.',
    grafserv:
      'Add `NoSchemaIntrospectionCustomRule` (from `graphql`) to the validation rules, with a `graphile-config` plugin.',
    strawberry:
      'Add the extension `DisableIntrospection` to `strawberry.Schema(..., extensions=[DisableIntrospection])`.',
    graphene: 'Pass `validation_rules=(DisableIntrospection,)` (from `graphene.validation`) to `GraphQLView.as_view`.',
    ariadne: 'Pass `introspection=False` to `GraphQL(...)`.',
    'async-graphql': 'Call `.disable_introspection()` on the `Schema::build(...)` builder.',
    juniper: 'Call `.disable_introspection()` on the `RootNode`.',
    gqlgen: 'Remove `srv.Use(extension.Introspection{})`, or add it in development only.',
    'graphql-go': 'Pass `graphql.DisableIntrospection()` to `graphql.ParseSchema`.',
    'spring-graphql': 'Set `spring.graphql.schema.introspection.enabled=false`.',
    'hot-chocolate': 'Call `.DisableIntrospection()` on the GraphQL server builder.',
    absinthe: 'In production, add a phase that rejects `__schema` and `__type` to the pipeline of `Absinthe.Plug`.',
    'graphql-ruby': 'Call `disable_introspection_entry_points` in the schema class, in production.',
    hasura: 'Disable introspection for the role `unauthorized` (`set_graphql_schema_introspection_options`).',
  },
  notes:
    'Only what is returned without credentials is reported. Most servers have introspection on by default, and a public API may want it, so the finding is low.',
  cwe: [200],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html'],
  needs: ['exchanges'],
  judge: ({ exchanges }) =>
    eachEndpoint(exchanges, ({ introspected }) => {
      if (introspected === undefined || introspected.exchange.identity !== 'anonymous') return [];
      const { schema, exchange } = introspected;
      const [queries = 0, mutations = 0] = [schema.query?.fields.length, schema.mutation?.fields.length];
      const types = [...schema.types.values()].filter(
        ({ name, fields }) => fields.length > 0 && !name.startsWith('__'),
      ).length;
      if (queries + mutations === 0) return [];
      return [
        {
          at: placeIn(exchange, { part: 'body' }),
          message: say`Without credentials, introspection returns the schema: ${count(types, 'type')}, ${count(queries, 'query field')} and ${count(mutations, 'mutation')}.`,
          proof: { exchange: exchange.id },
        },
      ];
    }),
});
