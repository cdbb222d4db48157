import { graphqlEndpoints } from '../../derive/graphql/endpoints.ts';
import { graphqlResponsesOf, isAnonymousGraphql } from '../../derive/graphql/message.ts';
import { personalDataIn } from '../../derive/response/personal-entries.ts';
import { sensitiveMembers } from '../../derive/secrets/sensitive-members.ts';
import { weighed } from '../../derive/secrets/sensitive-weight.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { quote, say } from '../../model/said.ts';
import { NO_ENDPOINT } from '../_graphql.ts';
import { keysInBody } from './_keys-in-body.ts';

export default defineCheck({
  id: 'graphql-field-exposed',
  category: 'data-exposure',
  severity: 'high',
  title: 'GraphQL exposes secrets or personal data to anyone',
  why: 'A GraphQL type is usually the stored object: every field of it can be asked for, also those that no page shows. Here anyone reads keys, password hashes or personal data.',
  fix: 'Remove the field from the schema, or check in its resolver who asks. Check access where the data is loaded, so that every path to the type is covered.',
  fixes: {
    apollo:
      'Remove the field from `typeDefs`, or check `contextValue.user` in its resolver (a directive such as `@auth`, or `graphql-shield`).',
    yoga: 'Remove the field from `typeDefs`, or check `context.user` in its resolver (`useGenericAuth`, `graphql-shield`).',
    mercurius: 'Remove the field from the schema, or protect it with `mercurius-auth`.',
    strawberry: 'Remove the field from the type, or add `permission_classes=[IsAuthenticated]` to `strawberry.field`.',
    graphene:
      'Name the fields of the type: `class Meta: fields = ("id", "name")`, never `"__all__"`; check `info.context.user` in the resolver.',
    ariadne: 'Remove the field from the schema, or check `info.context["request"].user` in its resolver.',
    'async-graphql': 'Mark the field `#[graphql(skip)]`, or add `guard = "..."` to it.',
    juniper: 'Mark the field `#[graphql(skip)]`, or check the context in its resolver.',
    gqlgen: 'Remove the field from the schema, or protect it with a directive (`@hasRole`).',
    'spring-graphql': 'Remove the field from the schema, or add `@PreAuthorize` to its controller method.',
    'hot-chocolate': 'Add `[GraphQLIgnore]` to the property, or `[Authorize]` to the field.',
    absinthe: 'Remove the field from the object, or add an authorization middleware to it.',
    'graphql-ruby': 'Remove the field from the type, or define `authorized?` on the field or its type.',
    hasura: 'Remove the column from the select permission of the role that unauthorized requests have.',
  },
  notes:
    'openbrick calls only query fields that need no arguments and whose name and description say that they read, without credentials. Keys by their form, password hashes and secrets by form or name, identity numbers, lists of e-mail addresses and card numbers are reported, with the rules of `api-key-in-body`, `property-sensitive` and `personal-data-exposed`, which do not report the same fields again. The password hashes of several users are critical; test-mode keys keep the severity of their rule.',
  cwe: [200, 862],
  owasp: ['API3:2023', 'API1:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const read = exchanges.filter(isAnonymousGraphql);
    if (graphqlEndpoints(exchanges).length === 0 || read.length === 0) return NO_ENDPOINT;
    return read.filter(hasData).flatMap(exposedIn);
  },
});

const hasData = (exchange: Exchange): boolean => graphqlResponsesOf(exchange).some(({ data }) => data !== undefined);

function exposedIn(exchange: Exchange): Observation[] {
  const members = sensitiveMembers(exchange).filter(({ what }) => what !== 'an internal flag');
  return [
    ...keysInBody(exchange, () => false).map((each) => ({ ...each, harm: 'secrets' as const })),
    ...weighed(members, true).map(asHigh),
    ...personalDataIn(exchange),
  ].map((observation) => ({
    ...observation,
    message: say`GraphQL gives anyone ${quote(fieldOf(observation, exchange))}. ${observation.message}`,
  }));
}

/** Anonymous callers read it: a secret by name is no less than a key. */
const asHigh = (observation: Observation): Observation =>
  observation.severity === 'medium' || observation.severity === 'low'
    ? { ...observation, severity: 'high' }
    : observation;

/** `users.passwordHash`: the path into the data, without the numbers of list items; the fields of the root where there is none. */
function fieldOf({ at: { pointer = '' } }: Observation, exchange: Exchange): string {
  const names = pointer.split('/').filter((part) => part !== '' && !/^\d{1,9}$/.test(part));
  if (names.length > 0) return (names[0] === 'data' ? names.slice(1) : names).join('.');
  return graphqlResponsesOf(exchange)
    .flatMap(({ data }) => Object.keys(data ?? {}))
    .slice(0, 3)
    .join(', ');
}
