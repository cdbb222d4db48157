import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './old-version-served.ts';

const document = (path: string, server = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
${server === '' ? '' : `servers: [{ url: ${server} }]`}
paths: { ${path}: { get: { responses: {} } } }
`;
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
      'medium The document has `GET /v2/orders` in version 2; version 1 answers 200 with content too.',
    ],
    [
      'in the base path',
      {
        document: document('/orders', '/api/v3'),
        pages: [at('https://api.test/api/v3/orders')],
        server: old('/api/v2/orders', json([{ id: 1 }])),
      },
      'medium The document has `GET /orders` in version 3; version 2 answers',
    ],
  ],
  quiet: [
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
  skips: [
    ['no version', { document: document('/orders'), pages: [at('https://api.test/orders')] }],
    ['no document', { pages: [at('https://api.test/v2/orders')] }],
  ],
});
