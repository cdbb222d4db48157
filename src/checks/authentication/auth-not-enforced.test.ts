import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './auth-not-enforced.ts';

const document = (security = '[{ sid: [] }]', more = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { sid: { type: apiKey, in: cookie, name: sid }, token: { type: http, scheme: bearer } } }
paths:
  /orders:
    get: { operationId: listOrders, security: ${security}, responses: { '200': { description: ok } } }
    ${more}
`;
const promising = document().replace(
  'ok }',
  'ok, content: { application/json: { schema: { type: object, properties: { id: { type: integer }, detail: { type: string } } } } } }',
);
const page = (body: unknown, more: Page = {}): Page => ({
  url: 'https://api.test/orders',
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(body),
  ...more,
});
const notFound: Page = {
  url: 'https://api.test/orders',
  status: 404,
  headers: ['Content-Type: application/json'],
  body: '{"detail":"Not Found"}',
};

/** A server that answers the operation always the same, and nonsense with 404. */
const same =
  (answer: Page): NonNullable<Case['server']> =>
  (request) =>
    request.url.endsWith('nothing-here') ? { ...notFound, url: request.url } : answer;
const shell: Page = {
  url: 'https://api.test/orders',
  headers: ['Content-Type: text/html'],
  body: '<div id=root></div>',
};
const orders = page([{ id: 1, total: 3 }]);

casesFor(check, {
  fires: [
    [
      'a cookie that nobody looks at',
      { document: document(), pages: [orders], server: same(orders) },
      'high The document demands the cookie `sid` for `GET /orders`; without any credentials the server answers 200 with content, twice. A wrong credential makes no difference.',
    ],
    [
      'a guard that looks only at what is sent',
      {
        document: document(),
        pages: [orders],
        server: (request, probe) =>
          probe.id.startsWith('made up') ? { status: 401 } : same(orders)(request, probe, 0),
      },
      'high The document demands the cookie `sid` for `GET /orders`; without any credentials the server answers 200 with content, twice. A wrong credential is refused with 401: only its absence is not.',
    ],
    [
      'data about a person',
      { document: document(), pages: [page([{ email: 'a@b.fr' }])], server: same(page([{ email: 'a@b.fr' }])) },
      'critical The document demands',
    ],
    [
      'an answer to our credentials that strangers get too',
      {
        document: document('[{ token: [] }, { sid: [] }]'),
        pages: [{ ...orders, identity: 'given' }],
        server: same(orders),
      },
      'high The document demands a bearer token, or the cookie `sid` for',
    ],
    [
      'an empty list, as a guess',
      { document: document(), pages: [page([])], server: same(page([])) },
      'high The document demands',
    ],
    [
      'something else than what is promised, as a guess',
      { document: promising, pages: [page({ what: 'ever' })], server: same(page({ what: 'ever' })) },
      'high The document demands the cookie `sid` for `GET /orders`; without any credentials the server answers 200 with something else than the document promises, twice.',
    ],
    [
      'what is promised, though it looks like an error',
      {
        document: promising,
        pages: [page({ id: 1, detail: 'A lamp' })],
        server: same(page({ id: 1, detail: 'A lamp' })),
      },
      'high The document demands the cookie `sid` for `GET /orders`; without any credentials the server answers 200 with content, twice.',
    ],
    [
      'asked again after a rate limit',
      { document: document(), pages: [page({}, { status: 429 })], server: same(orders) },
      'high The document demands the cookie `sid`',
    ],
    [
      'the same to three paths, as a guess',
      {
        document: `${document()}\n  /carts: { get: { security: [{ sid: [] }], responses: {} } }\n  /items: { get: { security: [{ sid: [] }], responses: {} } }`,
        pages: ['orders', 'carts', 'items'].map((name) => ({
          ...page({ info: ['?'] }),
          url: `https://api.test/${name}`,
        })),
        server: (request) => ({
          ...same(page({ info: ['?'] }))(request, { kind: 'request', id: '', risk: 'read', request }, 0),
          url: request.url,
        }),
      },
      ...['orders', 'carts', 'items'].map(
        (name) =>
          `high The document demands the cookie \`sid\` for \`GET /${name}\`; without any credentials the server answers 200 with what it answers to other operations too, twice.`,
      ),
    ],
    [
      'a write that says nothing, as documented',
      {
        document: document('[]', "delete: { security: [{ sid: [] }], responses: { '204': { description: gone } } }"),
        pages: [page('', { method: 'DELETE', status: 204, body: '' })],
        surface: { writes: true },
        server: same(page('', { status: 204, body: '' })),
      },
      'critical The document demands the cookie `sid` for `DELETE /orders`; without any credentials the server answers 204 with the success that the document promises, twice.',
    ],
    [
      'a write, with the consent to it',
      {
        document: document('[]', "post: { security: [{ sid: [] }], responses: { '201': { description: made } } }"),
        pages: [page({ id: 7 }, { method: 'POST', status: 201 })],
        surface: { writes: true },
        server: same(page({ id: 7 }, { status: 201 })),
      },
      'critical The document demands the cookie `sid` for `POST /orders`; without any credentials the server answers 201',
    ],
  ],
  quiet: [
    ['401', { document: document(), pages: [page({ detail: 'no' }, { status: 401 })] }],
    [
      'a redirect to the login page',
      { document: document(), pages: [page('', { status: 302, headers: ['Location: /login'] })] },
    ],
    ['200 with an error object', { document: document(), pages: [page({ error: 'not signed in' })] }],
    [
      'an answer to our credentials that strangers do not get',
      {
        document: document(),
        pages: [{ ...orders, identity: 'given' }],
        server: same(page({ detail: 'no' }, { status: 401 })),
      },
    ],
    [
      'a server that is open at the first time only',
      { document: document(), pages: [orders], server: same(page({ detail: 'no' }, { status: 401 })) },
    ],
    ['a page for browsers where none is promised', { document: promising, pages: [shell], server: same(shell) }],
    ['a catch-all: nonsense gets the same', { document: document(), pages: [orders], server: () => orders }],
  ],
  skips: [
    ['an error in place of an answer', { document: document(), pages: [page({ error: 'x' }, { status: 500 })] }],
    ['nothing is there', { document: document(), pages: [notFound] }],
    ['no document', { pages: [orders] }],
    ['open on purpose, by an empty alternative', { document: document('[{}, { sid: [] }]'), pages: [orders] }],
    ['open on purpose, by an empty list', { document: document('[]'), pages: [orders] }],
    [
      'a write without the consent to it',
      {
        document: document('[]', "post: { security: [{ sid: [] }], responses: { '201': { description: made } } }"),
        pages: [page({ id: 7 }, { method: 'POST', status: 201 })],
      },
    ],
  ],
  unknown: [
    [
      'nobody knows what nonsense gets',
      {
        document: document(),
        pages: [orders],
        server: (request) => (request.url.endsWith('nothing-here') ? { status: 429 } : orders),
      },
    ],
    [
      'a rate limit that stays',
      { document: document(), pages: [page({}, { status: 429 })], server: () => ({ status: 429 }) },
    ],
    ['the second request goes unanswered', { document: document(), pages: [orders], server: () => undefined }],
  ],
});
