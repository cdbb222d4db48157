import type { GraphqlEndpoint } from '../../derive/graphql/endpoints.ts';
import { graphqlQueriesOf, graphqlResponsesOf } from '../../derive/graphql/message.ts';
import { UNKNOWN_ARGUMENT } from '../../derive/graphql/questions.ts';
import { suggestedNames } from '../../derive/graphql/suggestions.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, list, own, quote, say } from '../../model/said.ts';
import { NO_ENDPOINT, openEndpoints } from '../_graphql.ts';

export default defineCheck({
  id: 'graphql-suggestions',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'GraphQL errors reveal schema names that introspection hides',
  why: 'Introspection is off, but error messages suggest names ("Did you mean ..."). With a word list, an attacker reads the schema from them.',
  fix: 'Remove suggestions from error messages where introspection is off.',
  fixes: {
    apollo: 'Pass `hideSchemaDetailsFromClientErrors: true` to `new ApolloServer(...)`.',
    yoga: 'Add the plugin `blockFieldSuggestionsPlugin()` of `@escape.tech/graphql-armor-block-field-suggestions`.',
    mercurius: 'Cut "Did you mean ..." from the messages in an `errorFormatter`.',
    'graphql-http': 'Cut "Did you mean ..." from the messages in `formatError`.',
    strawberry: 'Pass `config=StrawberryConfig(disable_field_suggestions=True)` to `strawberry.Schema`.',
    graphene: 'Override `GraphQLView.format_error` and cut "Did you mean ..." from the message.',
    ariadne: 'Pass an `error_formatter` that cuts "Did you mean ..." from the message.',
    'async-graphql': 'Call `.disable_suggestions()` on the `Schema::build(...)` builder.',
    gqlgen: 'Call `srv.SetDisableSuggestion(true)`.',
    'graphql-go': 'Pass `graphql.DisableFieldSuggestions()` to `graphql.ParseSchema`.',
    'graphql-ruby': 'Call `did_you_mean(nil)` in the schema class.',
  },
  notes:
    'Not reported where introspection is open: it returns the same names, and is reported itself. Nor are names of the GraphQL language itself: servers that suggest no fields may still suggest those.',
  cwe: [209],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const endpoints = openEndpoints(exchanges);
    if (endpoints.length === 0) return NO_ENDPOINT;
    const closed = endpoints.filter(({ introspected }) => introspected === undefined);
    return closed.length === 0 ? notApplicable(own('introspection is open')) : closed.flatMap(observe);
  },
});

const MOST_SHOWN = 5;

function observe({ exchanges }: GraphqlEndpoint): Observation[] {
  const suggested = exchanges
    .filter(({ identity }) => identity === 'anonymous')
    .map((exchange) => ({ exchange, names: namesIn(exchange) }));
  const names = [...new Set(suggested.flatMap((each) => each.names))];
  const proof = suggested.find((each) => each.names.length > 0)?.exchange;
  if (proof === undefined) return [];
  const shown = list(names.slice(0, MOST_SHOWN).map((name) => quote(name)));
  return [
    {
      at: placeIn(proof, { part: 'body' }),
      message: say`Introspection is off, and error messages suggest ${count(names.length, 'name')} of the schema: ${shown}.`,
      proof: { exchange: proof.id },
    },
  ];
}

/** What is suggested for a misspelt argument of `__type` is of the language, not of the schema. */
const namesIn = (exchange: Exchange): readonly string[] =>
  graphqlQueriesOf(exchange).includes(UNKNOWN_ARGUMENT) ? [] : suggestedNames(messagesOf(exchange));

const messagesOf = (exchange: Exchange): string[] =>
  graphqlResponsesOf(exchange)
    .flatMap(({ errors }) => errors.map(({ message }) => message))
    .filter((message) => !message.includes(SELECTION));

/** `Did you mean "user { ... }"?` names the field that was requested. */
const SELECTION = '{ ... }';
