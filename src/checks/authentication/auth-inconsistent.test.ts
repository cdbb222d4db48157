import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './auth-inconsistent.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { sid: { type: apiKey, in: cookie, name: sid } } }
security: [{ sid: [] }]
paths: { /orders: { get: { responses: { '200': { description: ok } } } } }
`;
const refused: Page = { url: 'https://api.test/orders', status: 401 };
const json = (value: unknown): Page => ({ headers: ['Content-Type: application/json'], body: JSON.stringify(value) });
const server =
  (responses: Record<string, Page>): NonNullable<Case['server']> =>
  ({ method, url }) =>
    url.endsWith('nothing-here') ? { status: 404 } : (responses[method] ?? { status: 401 });

casesFor(check, {
  fires: [
    [
      'HEAD is answered',
      { document, pages: [refused], server: server({ HEAD: { status: 200 } }) },
      'medium Without credentials GET `/orders` returns 401, HEAD returns 200.',
    ],
    [
      'OPTIONS gives the list itself',
      { document, pages: [{ ...refused, status: 403 }], server: server({ OPTIONS: json([{ id: 1 }]) }) },
      'medium Without credentials GET `/orders` returns 403, OPTIONS returns 200.',
    ],
  ],
  quiet: [
    ['HEAD is refused too', { document, pages: [refused], server: server({}) }],
    [
      'a preflight',
      { document, pages: [refused], server: server({ OPTIONS: { status: 204, headers: ['Allow: GET'] } }) },
    ],
    [
      'a view that describes itself',
      {
        document,
        pages: [refused],
        server: server({ OPTIONS: json({ name: 'Orders', parses: ['application/json'] }) }),
      },
    ],
    [
      'HEAD is answered once only',
      {
        document,
        pages: [refused],
        server: (request, probe, n) =>
          probe.id.startsWith('HEAD again') ? { status: 401 } : server({ HEAD: { status: 200 } })(request, probe, n),
      },
    ],
    [
      'GET is answered the next time',
      { document, pages: [refused], server: server({ HEAD: { status: 200 }, GET: json([{ id: 1 }]) }) },
    ],
    [
      'every OPTIONS gets the same',
      {
        document,
        pages: [refused],
        server: ({ method }) => (method === 'OPTIONS' ? json({ ready: 'yes' }) : { status: 401 }),
      },
    ],
    [
      'a server that answers every HEAD below its base with 200',
      {
        document: document.replace('paths:', 'servers: [{ url: /api }]\npaths:'),
        pages: [{ ...refused, url: 'https://api.test/api/orders' }],
        server: ({ method, url }) => ({ status: method === 'HEAD' && url.includes('/api/') ? 200 : 401 }),
      },
    ],
    [
      'a server that answers every HEAD with 200',
      { document, pages: [refused], server: ({ method }) => ({ status: method === 'HEAD' ? 200 : 404 }) },
    ],
  ],
  unknown: [
    [
      'nobody knows what HEAD gets elsewhere',
      {
        document,
        pages: [refused],
        server: (request, probe, n) =>
          probe.id.startsWith('nonsense') ? undefined : server({ HEAD: { status: 200 } })(request, probe, n),
      },
    ],
  ],
  skips: [
    ['GET is open', { document, pages: [{ ...refused, status: 200 }] }],
    ['no document', { pages: [refused] }],
  ],
});
