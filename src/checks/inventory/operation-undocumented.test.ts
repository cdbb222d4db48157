import { type Case, casesFor, linkedOperation } from '../../../test/cases.ts';
import check from './operation-undocumented.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /orders: { get: { responses: {} } } }
`;
const seen = (path: string, type = 'application/json', body = '{"rows":[1]}'): Case => ({
  document,
  pages: [{ url: `https://api.test${path}`, headers: [`Content-Type: ${type}`], body }],
  surface: { operations: [linkedOperation(path)] },
  server: () => ({ status: 404 }),
});

casesFor(check, {
  fires: [
    ['a link to data', seen('/export'), 'low `GET /export` returns 200 with data, and the document does not have it.'],
    [
      'an internal one',
      seen('/internal/users/7'),
      'medium `GET /internal/users/{id}` returns 200 with data, and the document does not have it.',
    ],
    [
      'one at a usual place',
      {
        document,
        pages: [{}],
        server: ({ url }) =>
          url.endsWith('/debug')
            ? { headers: ['Content-Type: application/json'], body: '{"env":{"A":1}}' }
            : { status: 404 },
      },
      'medium `GET /debug` returns 200 with data, and the document does not have it.',
    ],
  ],
  quiet: [
    [
      'documented',
      { ...seen('/orders'), surface: { operations: [{ ...linkedOperation('/orders'), documented: 'GET /orders' }] } },
    ],
    ['a page', seen('/about', 'text/html', '<h1>About</h1>')],
    ['the other slash of a documented path', seen('/orders/')],
    ['files of an application', seen('/static/menu.json')],
    [
      'a usual place that is one of the things of a documented path',
      {
        document:
          `${document}  /{slug}: { get: { parameters: [{ name: slug, in: path, required: true }], responses: {} } }`.replace(
            'paths: { /orders: { get: { responses: {} } } }',
            'paths:',
          ),
        pages: [{}],
        server: ({ url }) =>
          url.endsWith('/debug')
            ? { headers: ['Content-Type: application/json'], body: '{"title":"Debug"}' }
            : { status: 404 },
      },
    ],
    ['health', seen('/healthz')],
    ['a file', seen('/app.js', 'text/javascript', 'x')],
    ['an error object', seen('/export', 'application/json', '{"error":"no"}')],
    [
      'a catch-all',
      { ...seen('/export'), server: () => ({ headers: ['Content-Type: application/json'], body: '{"rows":[2]}' }) },
    ],
  ],
  skips: [
    [
      'a document of something else',
      {
        document: `${document.replace('/orders: {', '/orders: { get: { responses: {} } }, /orders/last: {')}`,
        pages: [
          { url: 'https://api.test/orders', status: 404 },
          { url: 'https://api.test/orders/last', status: 404 },
          ...(seen('/data.json').pages ?? []),
        ],
        surface: { operations: [{ ...linkedOperation('/data.json'), exchange: 'e3' }] },
      },
    ],
    [
      'a document without operations',
      { document: "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: {}", pages: [{}] },
    ],
    ['no document', { pages: [{}] }],
  ],
});
