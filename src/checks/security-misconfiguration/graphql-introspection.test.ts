import { casesFor } from '../../../test/cases.ts';
import { graphqlPage, OPEN, run } from '../../../test/graphql-cases.ts';
import { INTROSPECTION, SMALL_INTROSPECTION } from '../../derive/graphql/questions.ts';
import check from './graphql-introspection.ts';

const SCHEMA = `
  type Query { users: [User!]! me: User }
  type User { id: ID! name: String }
  type Mutation { deleteUser(id: ID!): Boolean }
`;
const refusal = { errors: [{ message: 'GraphQL introspection is not allowed.' }] };

casesFor(check, {
  fires: [
    [
      'the whole schema',
      { pages: [OPEN, graphqlPage(INTROSPECTION, run(SCHEMA, INTROSPECTION))] },
      'low Without credentials, introspection returns the schema: 3 types, 2 query fields and 1 mutation.',
    ],
    [
      'only the names of the roots',
      {
        pages: [
          OPEN,
          graphqlPage(INTROSPECTION, refusal),
          graphqlPage(SMALL_INTROSPECTION, run(SCHEMA, SMALL_INTROSPECTION)),
        ],
      },
      'low Without credentials, introspection returns the schema: 0 types, 2 query fields and 1 mutation.',
    ],
  ],
  quiet: [
    ['refused', { pages: [OPEN, graphqlPage(INTROSPECTION, refusal, { status: 400 })] }],
    [
      'an empty schema',
      {
        pages: [
          OPEN,
          graphqlPage(INTROSPECTION, { data: { __schema: { queryType: { name: 'Query', fields: [] }, types: [] } } }),
        ],
      },
    ],
    ['null', { pages: [OPEN, graphqlPage(INTROSPECTION, { data: { __schema: null } })] }],
    [
      'another JSON with such a member',
      { pages: [OPEN, graphqlPage(INTROSPECTION, { __schema: { queryType: { name: 'Query' } } })] },
    ],
  ],
  skips: [
    ['no GraphQL', { pages: [{ body: '{"data":{}}', headers: ['Content-Type: application/json'] }] }],
    [
      'only with credentials',
      {
        pages: [
          { ...OPEN, identity: 'given' },
          graphqlPage(INTROSPECTION, run(SCHEMA, INTROSPECTION), { identity: 'given' }),
        ],
      },
    ],
  ],
});
