import { casesFor, type Page } from '../../../test/cases.ts';
import { ENDPOINT, OPEN, queriesIn, run } from '../../../test/graphql-cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './graphql-get-mutations.ts';

const SCHEMA = 'type Query { a: Int } type Changes { deleteAll: Boolean } schema { query: Query mutation: Changes }';
const json = (response: unknown, page: Page = {}): Page => ({
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(response),
  ...page,
});
/** Runs whatever a GET brings; nothing but the harmless mutation may arrive. */
const runsAll = (request: RequestSpec): Page => {
  const [query = ''] = queriesIn(request);
  if (request.method !== 'GET' || query !== 'mutation { __typename }') throw new Error(`sent: ${query}`);
  return json(run(SCHEMA, query));
};

casesFor(check, {
  fires: [
    [
      'the mutation type is named',
      { pages: [OPEN], server: runsAll },
      'medium A GET with `mutation { __typename }` was executed: it returned the mutation type, `Changes`.',
    ],
    [
      'under 200 with extensions',
      { pages: [OPEN], server: () => json({ data: { __typename: 'Mutation' }, extensions: {} }) },
      'medium A GET with `mutation { __typename }` was executed: it returned the mutation type, `Mutation`.',
    ],
  ],
  quiet: [
    [
      '405',
      {
        pages: [OPEN],
        server: () =>
          json(
            { errors: [{ message: 'Can only perform a mutation operation from a POST request.' }] },
            { status: 405 },
          ),
      },
    ],
    [
      'the editor',
      { pages: [OPEN], server: () => ({ headers: ['Content-Type: text/html'], body: '<title>GraphiQL</title>' }) },
    ],
    [
      'the query type: the kind of the operation is ignored',
      { pages: [OPEN], server: () => json({ data: { __typename: 'Query' } }) },
    ],
    [
      'no mutation type',
      { pages: [OPEN], server: (request) => json(run('type Query { a: Int }', queriesIn(request)[0] ?? '')) },
    ],
  ],
  skips: [['no endpoint', { pages: [{ url: ENDPOINT, body: 'x' }], server: runsAll }]],
  unknown: [['no answer', { pages: [OPEN] }]],
});
