import { casesFor, type Page } from '../../../test/cases.ts';
import check from './input-not-validated.ts';

const document = (parameter: string, path = '/users'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  ${path}: { get: { parameters: [${parameter}], responses: {} } }
`;
const query = (name: string, schema: string): string => `{ name: ${name}, in: query, schema: { ${schema} } }`;
const users = (n = 3): Page => ({
  url: 'https://api.test/users',
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(Array.from({ length: n }, (_, id) => ({ id }))),
});

casesFor(check, {
  fires: [
    [
      'a word for a number',
      { document: document(query('year', 'type: integer')), pages: [users()], server: () => users() },
      'low `GET /users` returns 200 with content for `word`, which has a different type than the documented parameter `year`.',
    ],
    [
      'none of the values',
      { document: document(query('sort', 'type: string, enum: [name, age]')), pages: [users()], server: () => users() },
      'low `GET /users` returns 200 with content for `none-of-these`, which is not among the values of the documented parameter `sort`.',
    ],
    [
      'a page size over its maximum, as many as asked for',
      {
        document: document(query('limit', 'type: integer, maximum: 100')),
        pages: [users()],
        server: ({ url }) => (url.includes('word') ? { status: 422 } : users(101)),
      },
      'low `GET /users` returns 200 with content for `101`, which is over the maximum of the documented parameter `limit`.',
    ],
  ],
  quiet: [
    [
      'refused',
      { document: document(query('page', 'type: integer')), pages: [users()], server: () => ({ status: 422 }) },
    ],
    [
      'an error under 200',
      {
        document: document(query('page', 'type: integer')),
        pages: [users()],
        server: () => ({ body: '{"error":"page"}' }),
      },
    ],
    [
      'a page size that is held to its maximum',
      {
        document: document(query('limit', 'type: integer, maximum: 100')),
        pages: [users()],
        server: ({ url }) => (url.includes('word') ? { status: 422 } : users(100)),
      },
    ],
    ...['limit', 'page_number'].map(
      (name) =>
        [
          `paging that takes its default for what is no number: ${name}`,
          { document: document(query(name, 'type: integer')), pages: [users()], server: () => users() },
        ] as const,
    ),
    [
      'an id that is not found',
      {
        document: document('{ name: id, in: path, required: true, schema: { type: integer } }', '/users/{id}'),
        pages: [{ ...users(), url: 'https://api.test/users/7' }],
        server: () => ({ status: 404 }),
      },
    ],
  ],
  skips: [
    ['any text is right', { document: document(query('q', 'type: string')), pages: [users()] }],
    [
      'a read that does not work',
      { document: document(query('page', 'type: integer')), pages: [{ ...users(), status: 401 }] },
    ],
  ],
});
