import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './old-version-served.ts';

const document = (path: string, server = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
${server === '' ? '' : `servers: [{ url: ${server} }]`}
paths: { ${path}: { get: { responses: {} } } }
`;
const described = document('/v2/orders').replace(
  '{} } }',
  "{ '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { id: {} } } } } } } } } }",
);
const json = (value: unknown): Page => ({ headers: ['Content-Type: application/json'], body: JSON.stringify(value) });
const at = (url: string): Page => ({ ...json([{ id: 1 }]), url });
const old =
  (path: string, page: Page): NonNullable<Case['server']> =>
  ({ url }) =>
    new URL(url).pathname === path ? page : { status: 404 };

casesFor(check, {
  fires: [
    [
      'the version before',
      {
        document: document('/v2/orders'),
        pages: [at('https://api.test/v2/orders')],
        server: old('/v1/orders', json([{ id: 1 }])),
      },
      'medium The document has `GET /v2/orders` in version 2; version 1 returns 200 with content too.',
    ],
    [
      'the version before, without the guard of this one',
      {
        document: document('/v2/orders'),
        pages: [{ url: 'https://api.test/v2/orders', status: 401 }],
        server: old('/v1/orders', json([{ id: 1 }])),
      },
      'high The document has `GET /v2/orders` in version 2; version 1 returns 200 with content, and the documented one rejects the request with 401.',
    ],
    [
      'in the base path',
      {
        document: document('/orders', '/api/v3'),
        pages: [at('https://api.test/api/v3/orders')],
        server: old('/api/v2/orders', json([{ id: 1 }])),
      },
      'medium The document has `GET /orders` in version 3; version 2 returns 200 with content too.',
    ],
    [
      'a version of one path, beside another path that has this version documented',
      {
        document: `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /users/v1: { get: { responses: {} } }, /orders/v2: { get: { responses: {} } } }
`,
        pages: [at('https://api.test/users/v1'), at('https://api.test/orders/v2')],
        server: old('/orders/v1', json([{ id: 1 }])),
      },
      'medium The document has `GET /orders/v2` in version 2; version 1 returns 200 with content too.',
    ],
    [
      'something else than is documented, as a guess',
      {
        document: described,
        pages: [at('https://api.test/v2/orders')],
        server: old('/v1/orders', json({ note: 'retired' })),
      },
      'medium The document has `GET /v2/orders` in version 2',
    ],
  ],
  quiet: [
    [
      "one of the document's servers",
      {
        document: document('/orders', '/api/v3').replace('url: /api/v3 }', 'url: /api/v3 }, { url: /api/v2 }'),
        pages: [at('https://api.test/api/v3/orders')],
        server: old('/api/v2/orders', json([{ id: 1 }])),
      },
    ],
    [
      'documented for the other paths, and so known',
      {
        document: `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /v1/users: { get: { responses: {} } }, /v2/orders: { get: { responses: {} } } }
`,
        pages: [at('https://api.test/v1/users'), at('https://api.test/v2/orders')],
        server: old('/v1/orders', json([{ id: 1 }])),
      },
    ],
    [
      'gone',
      { document: document('/v2/orders'), pages: [at('https://api.test/v2/orders')], server: () => ({ status: 404 }) },
    ],
    [
      'refused',
      { document: document('/v2/orders'), pages: [at('https://api.test/v2/orders')], server: () => ({ status: 401 }) },
    ],
    [
      'a catch-all',
      {
        document: document('/v2/orders'),
        pages: [at('https://api.test/v2/orders')],
        server: () => json({ app: 'shop' }),
      },
    ],
    [
      'moved on',
      {
        document: document('/v2/orders'),
        pages: [at('https://api.test/v2/orders')],
        server: () => ({ status: 308, headers: ['Location: /v2/orders'] }),
      },
    ],
  ],
  unknown: [
    [
      'nobody knows what nonsense gets there',
      {
        document: document('/v2/orders'),
        pages: [at('https://api.test/v2/orders')],
        server: ({ url }) => (url.endsWith('nothing-here') ? { status: 429 } : json([{ id: 1 }])),
      },
    ],
  ],
  skips: [
    ['no version', { document: document('/orders'), pages: [at('https://api.test/orders')] }],
    ['no document', { pages: [at('https://api.test/v2/orders')] }],
  ],
});
