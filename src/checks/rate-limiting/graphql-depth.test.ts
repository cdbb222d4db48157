import { casesFor } from '../../../test/cases.ts';
import { graphqlPage, OPEN } from '../../../test/graphql-cases.ts';
import check from './graphql-depth.ts';

const nested = (levels: number, first = 'me'): string =>
  `{ ${first} ${'{ friend '.repeat(levels - 2)}{ __typename ${'}'.repeat(levels)}`;
const deep = nested(12);
const response = { data: { me: { friend: null } } };

casesFor(check, {
  fires: [
    ['executed', { pages: [OPEN, graphqlPage(deep, response)] }, 'low A query of 12 nested levels was executed.'],
    [
      'skipped by the server itself',
      { pages: [OPEN, graphqlPage(nested(12, 'me @skip(if: true)'), { data: {} })] },
      'low A query of 12 nested levels was accepted.',
    ],
  ],
  quiet: [
    [
      'refused',
      {
        pages: [
          OPEN,
          graphqlPage(deep, { errors: [{ message: 'exceeds maximum operation depth of 10' }] }, { status: 400 }),
        ],
      },
    ],
    ['refused in part', { pages: [OPEN, graphqlPage(deep, { ...response, errors: [{ message: 'too deep' }] })] }],
    [
      'refused with data of null',
      { pages: [OPEN, graphqlPage(deep, { data: null, errors: [{ message: 'Query is nested too deep.' }] })] },
    ],
  ],
  skips: [
    ['11 levels', { pages: [OPEN, graphqlPage(nested(11), response)] }],
    [
      'introspection',
      {
        pages: [
          OPEN,
          graphqlPage(`{ __schema { types ${'{ ofType '.repeat(12)} { name } ${'}'.repeat(12)} } }`, {
            data: { __schema: {} },
          }),
        ],
      },
    ],
    ['no GraphQL', { pages: [{ body: '{}' }] }],
  ],
});
