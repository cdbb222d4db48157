import { casesFor, type Page } from '../../../test/cases.ts';
import { OPEN, queriesIn } from '../../../test/graphql-cases.ts';
import check from './graphql-batching.ts';

const json = (response: unknown, status = 200): Page => ({
  status,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(response),
});
const one = { data: { __typename: 'Query' } };

casesFor(check, {
  fires: [
    [
      'both executed',
      { pages: [OPEN], server: (request) => json(queriesIn(request).map(() => one)) },
      'low Two operations in one request were both executed.',
    ],
    [
      'with extensions',
      { pages: [OPEN], server: () => json([{ ...one, extensions: { cost: 1 } }, one]) },
      'low Two operations',
    ],
  ],
  quiet: [
    ['refused', { pages: [OPEN], server: () => json({ errors: [{ message: 'Operation batching disabled.' }] }, 400) }],
    [
      'refused one by one',
      { pages: [OPEN], server: () => json([{ errors: [{ message: 'no' }] }, { errors: [{ message: 'no' }] }]) },
    ],
    ['only the first executed', { pages: [OPEN], server: () => json(one) }],
    ['a list with one answer', { pages: [OPEN], server: () => json([one]) }],
  ],
  skips: [['no GraphQL', { pages: [{ body: '[]' }] }]],
  unknown: [['no answer', { pages: [OPEN] }]],
});
