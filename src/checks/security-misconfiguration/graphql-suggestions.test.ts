import { casesFor } from '../../../test/cases.ts';
import { graphqlPage, OPEN, run } from '../../../test/graphql-cases.ts';
import { INTROSPECTION, UNKNOWN_ARGUMENT } from '../../derive/graphql/questions.ts';
import check from './graphql-suggestions.ts';

const SCHEMA = 'type Query { users: [User!]! userCount: Int } type User { id: ID! }';
const off = graphqlPage(INTROSPECTION, { errors: [{ message: 'GraphQL introspection is not allowed.' }] });
const failing = (message: string) => graphqlPage('{ usrs }', { errors: [{ message }] });

casesFor(check, {
  fires: [
    [
      'a field of the schema',
      { pages: [OPEN, off, graphqlPage('{ user }', run(SCHEMA, '{ user }'))] },
      'low Introspection is off, and error messages suggest 1 name of the schema: `users`.',
    ],
    [
      'in single quotes, as graphql-core writes it',
      { pages: [OPEN, off, failing("Cannot query field 'usr' on type 'Query'. Did you mean 'users' or 'userCount'?")] },
      'low Introspection is off, and error messages suggest 2 names of the schema: `users` and `userCount`.',
    ],
  ],
  quiet: [
    [
      'only a name of the language',
      { pages: [OPEN, off, graphqlPage(UNKNOWN_ARGUMENT, run(SCHEMA, UNKNOWN_ARGUMENT))] },
    ],
    ['messages without suggestions', { pages: [OPEN, off, failing('Cannot query field "usr" on type "Query".')] }],
    [
      'a selection that is missing',
      {
        pages: [
          OPEN,
          off,
          failing('Field "user" of type "User!" must have a selection of subfields. Did you mean "user { ... }"?'),
        ],
      },
    ],
    ['a message that asks something else', { pages: [OPEN, off, failing('Did you mean it?')] }],
    [
      'suggestions to who is signed in',
      { pages: [OPEN, off, { ...failing('Did you mean "users"?'), identity: 'given' }] },
    ],
  ],
  skips: [
    [
      'introspection is open',
      {
        pages: [
          OPEN,
          graphqlPage(INTROSPECTION, run(SCHEMA, INTROSPECTION)),
          graphqlPage('{ user }', run(SCHEMA, '{ user }')),
        ],
      },
    ],
    ['no GraphQL', { pages: [{ body: 'Did you mean "users"?' }] }],
  ],
});
