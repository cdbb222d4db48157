import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './page-size-unbounded.ts';

const document = (name = 'limit', schema = 'type: integer'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /users: { get: { parameters: [{ name: ${name}, in: query, schema: { ${schema} } }], responses: {} } } }
`;
const items = (n: number): Page => ({
  url: 'https://api.test/users',
  headers: ['Content-Type: application/json'],
  body: JSON.stringify({ results: Array.from({ length: n }, (_, id) => ({ id })) }),
});
const server =
  (most: number): NonNullable<Case['server']> =>
  ({ url }) =>
    items(Math.min(most, Number(new URL(url).searchParams.get('limit') ?? new URL(url).searchParams.get('pageSize'))));

casesFor(check, {
  fires: [
    [
      'as many as asked for',
      { document: document(), pages: [items(20)], server: server(1e9) },
      'medium `GET /users` with `limit=5000` returns 5000 items. The document names no maximum.',
    ],
    [
      'all there are',
      { document: document('pageSize'), pages: [items(20)], server: server(3120) },
      'medium `GET /users` with `pageSize=5000` returns 3120 items. The document names no maximum.',
    ],
    [
      'against the document',
      { document: document('limit', 'type: integer, maximum: 100'), pages: [items(20)], server: server(1e9) },
      'medium `GET /users` with `limit=5000` returns 5000 items. The document says at most 100.',
    ],
    [
      'more than is read',
      { document: document(), pages: [items(20)], server: () => ({ ...items(2), truncated: true }) },
      'medium `GET /users` with `limit=5000` returns more than is read of one response. The document names no maximum.',
    ],
  ],
  quiet: [
    ['held to a maximum', { document: document(), pages: [items(20)], server: server(100) }],
    ['refused', { document: document(), pages: [items(20)], server: () => ({ status: 422 }) }],
    ['all of them come unasked too', { document: document(), pages: [items(1500)], server: server(1500) }],
    ['a small table', { document: document(), pages: [items(20)], server: server(250) }],
  ],
  skips: [
    [
      'as many as the document says',
      { document: document('limit', 'type: integer, maximum: 5000'), pages: [items(20)], server: server(5000) },
    ],
    ['another parameter', { document: document('page'), pages: [items(20)] }],
    ['a read that does not work', { document: document(), pages: [{ ...items(0), status: 401 }] }],
  ],
});
