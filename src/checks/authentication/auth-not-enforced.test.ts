import { describe, expect, it } from 'vitest';
import { type Case, casesFor, judge, type Page } from '../../../test/cases.ts';
import { Sealed } from '../../model/sealed.ts';
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

/** A server that responds to the operation always the same, and nonsense with 404. */
const same =
  (response: Page): NonNullable<Case['server']> =>
  (request) =>
    request.url.endsWith('nothing-here') ? { ...notFound, url: request.url } : response;
const shell: Page = {
  url: 'https://api.test/orders',
  headers: ['Content-Type: text/html'],
  body: '<div id=root></div>',
};
const orders = page([{ id: 1, total: 3 }]);

/** The document with a parameter in place of a security requirement. */
const withParameter = (parameter: string): string =>
  document().replace('security: [{ sid: [] }],', `parameters: [${parameter}],`);

const topLevel = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
security: [{ token: [] }]
paths:
  /orders: { get: { responses: { '200': { description: ok } } } }
  /users: { get: { responses: { '200': { description: ok } } } }
  /sizes: { get: { responses: { '200': { description: ok } } } }
`;
const refusedAt = (path: string): Page => ({ url: `https://api.test${path}`, status: 401 });
/** A server that refuses all other paths. */
const at =
  (pages: Readonly<Record<string, Page>>): NonNullable<Case['server']> =>
  (request) => {
    const { pathname } = new URL(request.url);
    return pages[pathname] ?? { url: request.url, status: pathname.endsWith('nothing-here') ? 404 : 401 };
  };

const harmless = (path: string, body: unknown): Case => {
  const response = page(body, { url: `https://api.test${path}` });
  return { document: document().replaceAll('/orders', path), pages: [response], server: same(response) };
};

casesFor(check, {
  fires: [
    [
      'a cookie that nobody looks at',
      { document: document(), pages: [orders], server: same(orders) },
      'high The document requires the cookie `sid` for `GET /orders`; without any credentials the server returns 200 with content, twice. An invalid credential makes no difference.',
    ],
    [
      'a guard that looks only at what is sent',
      {
        document: document(),
        pages: [orders],
        server: (request, probe) =>
          probe.id.startsWith('made up') ? { status: 401 } : same(orders)(request, probe, 0),
      },
      'high The document requires the cookie `sid` for `GET /orders`; without any credentials the server returns 200 with content, twice. An invalid credential is rejected with 401: only a missing one is not.',
    ],
    [
      'data about a person',
      { document: document(), pages: [page([{ email: 'a@b.fr' }])], server: same(page([{ email: 'a@b.fr' }])) },
      'critical The document requires the cookie `sid`',
    ],
    [
      'an answer to our credentials that strangers get too',
      {
        document: document('[{ token: [] }, { sid: [] }]'),
        pages: [{ ...orders, identity: 'given' }],
        server: same(orders),
      },
      'high The document requires a bearer token, or the cookie `sid` for `GET /orders`;',
    ],
    [
      'a key that is declared as a header, and refused when it is wrong',
      {
        document: withParameter('{ name: x-api-key, in: header, schema: { type: string } }'),
        pages: [orders],
        server: (request, probe) =>
          probe.id.startsWith('made up') ? { status: 401 } : same(orders)(request, probe, 0),
      },
      'high The document requires the header `x-api-key` for `GET /orders`; without any credentials the server returns 200 with content, twice. An invalid credential is rejected with 401: only a',
    ],
    [
      'the same, refused in words under 200',
      {
        document: withParameter('{ name: access_token, in: query, schema: { type: string } }'),
        pages: [orders],
        server: (request, probe) =>
          probe.id.startsWith('made up')
            ? page({ code: 40101, msg: 'token invalid' })
            : same(orders)(request, probe, 0),
      },
      'high The document requires the query parameter `access_token` for `GET /orders`;',
    ],
    [
      'a cookie that is required and makes no difference',
      {
        document: withParameter('{ name: member, in: cookie, required: true, schema: { type: string } }'),
        pages: [orders],
        server: same(orders),
      },
      'high The document requires the cookie `member` for `GET /orders`;',
    ],
    [
      'a requirement of the path',
      {
        document: `openapi: 3.2.0\ninfo: { title: S, version: '1' }\ncomponents: { securitySchemes: { t: { type: http, scheme: bearer } } }\npaths: { /orders: { security: [{ t: [] }], get: { responses: {} } } }`,
        pages: [orders],
        server: same(orders),
      },
      'high The document requires a bearer token for `GET /orders`;',
    ],
    [
      'a token in a cookie, as Litestar writes it',
      {
        document: `openapi: 3.1.0\ninfo: { title: S, version: '1' }\ncomponents: { securitySchemes: { t: { type: http, scheme: Bearer, name: token, in: cookie, bearerFormat: JWT } } }\nsecurity: [{ t: [] }]\npaths: { /orders: { get: { responses: {} } } }`,
        pages: [orders],
        server: same(orders),
      },
      'high The document requires the cookie `token` for `GET /orders`;',
    ],
    [
      'what is open beside what is refused, where the top level requires it',
      {
        document: topLevel,
        pages: [orders, refusedAt('/users'), page([1, 2], { url: 'https://api.test/sizes' })],
        server: at({ '/orders': orders, '/sizes': page([1, 2], { url: 'https://api.test/sizes' }) }),
      },
      'medium The document requires credentials at its top level only; the server rejects 1 operation without them and serves `GET /orders` and `GET /sizes`. Either these lack an',
      'medium The document requires credentials at its top level only',
    ],
    [
      'data about a person among them',
      {
        document: topLevel,
        pages: [page({ email: 'ada@corp.de' }), refusedAt('/users')],
        server: at({ '/orders': page({ email: 'ada@corp.de' }) }),
      },
      'critical The document requires a bearer token for `GET /orders`; without any',
    ],
    [
      'data about a person below a public path',
      {
        document: document().replaceAll('/orders', '/public/people'),
        pages: [page([{ email: 'ada@corp.de' }], { url: 'https://api.test/public/people' })],
        server: same(page([{ email: 'ada@corp.de' }], { url: 'https://api.test/public/people' })),
      },
      'critical The document requires the cookie `sid`',
    ],
    [
      'something else than what is promised, as a guess',
      { document: promising, pages: [page({ what: 'ever' })], server: same(page({ what: 'ever' })) },
      'high The document requires the cookie `sid` for `GET /orders`; without any credentials the server returns 200 with something other than the documented response, twice. An invalid',
    ],
    [
      'what is promised, though it looks like an error',
      {
        document: promising,
        pages: [page({ id: 1, detail: 'A lamp' })],
        server: same(page({ id: 1, detail: 'A lamp' })),
      },
      'high The document requires the cookie `sid` for `GET /orders`; without any credentials the server returns 200 with content, twice. An invalid',
    ],
    [
      'asked again after a rate limit',
      { document: document(), pages: [page({}, { status: 429 })], server: same(orders) },
      'high The document requires the cookie `sid` for `GET /orders`;',
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
          `high The document requires the cookie \`sid\` for \`GET /${name}\`; without any credentials the server returns 200 with what it also returns for other operations, twice.`,
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
      'critical The document requires the cookie `sid` for `DELETE /orders`; without any credentials the server returns 204 with the documented success, twice.',
    ],
    [
      'a write, with the consent to it',
      {
        document: document('[]', "post: { security: [{ sid: [] }], responses: { '201': { description: made } } }"),
        pages: [page({ id: 7 }, { method: 'POST', status: 201 })],
        surface: { writes: true },
        server: same(page({ id: 7 }, { status: 201 })),
      },
      'critical The document requires the cookie `sid` for `POST /orders`; without any credentials the server returns 201 with content, twice.',
    ],
  ],
  quiet: [
    ['an empty list', harmless('/orders', [])],
    ['nobody is signed in', harmless('/session', null)],
    ['a health check', harmless('/health', { health: 'GOOD' })],
    [
      'a health check with its parts',
      harmless('/actuator/health', { status: 'UP', components: { db: { status: 'UP', details: { total: 5 } } } }),
    ],
    ['a version', harmless('/api/about', { version: '1.2.3', commit: 'a1b2c3d', name: 'shop' })],
    ['what is public by its path', harmless('/public/v1/models', [{ name: 'a', price: 3 }])],
    ['a greeting', harmless('/hello', { message: 'Hello world' })],
    ['an echo of the path', harmless('/test', { route: '/test' })],
    ['a refusal in words of another language', harmless('/orders', { code: 1, msg: '请先登录', data: null })],
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

describe('the confidence of a credential that only a parameter speaks of', () => {
  const confidence = (wrong: Page): (string | undefined)[] =>
    judge(check, {
      document: withParameter('{ name: X-API-Key, in: header, schema: { type: string } }'),
      pages: [orders],
      server: (request, probe) => (probe.id.startsWith('made up') ? wrong : same(orders)(request, probe, 0)),
    }).observations.map((each) => each.confidence);

  it('is firm where a wrong value is refused, else tentative', () => {
    expect(confidence({ status: 403 })).toEqual(['firm']);
    expect(confidence(page({ success: false, message: 'invalid api key' }))).toEqual(['firm']);
    expect(confidence(orders)).toEqual(['tentative']);
    expect(confidence({ status: 500 })).toEqual(['tentative']);
  });
});

describe('the confidence of a response unlike the documented one', () => {
  const confidenceOf = (response: Page): (string | undefined)[] =>
    judge(check, { document: promising, pages: [response], server: same(response) }).observations.map(
      (each) => each.confidence,
    );

  it('is firm where the response contains data about a person, else tentative', () => {
    expect(confidenceOf(page({ mail: 1, email: 'ada@corp.de' }))).toEqual(['firm']);
    expect(confidenceOf(page({ what: 'ever' }))).toEqual(['tentative']);
  });
});

describe('credentials that are required together', () => {
  const both = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, sid: { type: apiKey, in: cookie, name: sid }, token: { type: http, scheme: bearer } }
paths:
  /orders:
    get: { security: [{ key: [], sid: [] }], responses: { '200': { description: ok } } }
`;
  const given = [
    { part: 'header', name: 'x-key', value: new Sealed('k-1') },
    { part: 'cookie', name: 'sid', value: new Sealed('s-1') },
  ] as const;
  const refused = page({ detail: 'no' }, { status: 401 });
  const asUser = page([{ id: 1, total: 3 }], { identity: 'given' });
  const caseOf = (text: string, isResponded: (only: string) => boolean): Case => ({
    document: text,
    pages: [asUser],
    evidence: { given },
    server: (_, probe) =>
      'only' in probe && probe.only !== undefined && isResponded(probe.only.name) ? asUser : refused,
  });
  const saidOf = (test: Case): string[] => judge(check, test).observations.map(({ message }) => message);

  it('are tried one at a time with those of the user', () => {
    expect(saidOf(caseOf(both, (name) => name === 'x-key'))).toEqual([
      'The document requires the header `X-Key` and the cookie `sid` together for `GET /orders`; the header `X-Key` alone gets 200 with content, twice.',
    ]);
    expect(saidOf(caseOf(both, () => true))).toHaveLength(2);
  });

  it('are quiet where each alone is refused, and where one alone is an alternative', () => {
    expect(saidOf(caseOf(both, () => false))).toEqual([]);
    const either = both.replace('sid: [] }]', 'sid: [] }, { key: [] }]');
    expect(saidOf(caseOf(either, (name) => name === 'x-key'))).toEqual([]);
    const alone = both.replace('key: [], sid: []', 'key: []');
    expect(saidOf(caseOf(alone, () => true))).toEqual([]);
  });

  it('are not asked again of a user who gave none', () => {
    expect(saidOf({ ...caseOf(both, () => true), evidence: { given: [] } })).toEqual([]);
  });
});
