import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import { headerValue } from '../../parse/header-lines.ts';
import check from './auth-accepts-anything.ts';

const document = (security: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components:
  securitySchemes:
    sid: { type: apiKey, in: cookie, name: sid }
    token: { type: http, scheme: bearer, bearerFormat: JWT }
    key: { type: apiKey, in: query, name: key }
    csrf: { type: apiKey, in: cookie, name: csrf }
    old: { type: apiKey, in: header, name: Authorization }
    tls: { type: mutualTLS }
paths:
  /orders: { get: { security: ${security}, responses: { '200': { description: ok } } } }
`;
const refused: Page = { url: 'https://api.test/orders', status: 401, body: '{"detail":"no"}' };
const orders: Page = { headers: ['Content-Type: application/json'], body: '[{"id":1}]' };

/** Says yes when the request carries what the function asks for. */
const server =
  (isTaken: (header: (name: string) => string, url: string) => boolean): NonNullable<Case['server']> =>
  (request) =>
    isTaken((name) => headerValue(request.headers ?? [], name) ?? '', request.url) ? orders : { ...refused };

casesFor(check, {
  fires: [
    [
      'any cookie of the right name',
      {
        document: document('[{ sid: [] }]'),
        pages: [refused],
        server: server((header) => header('cookie').startsWith('sid=')),
      },
      'critical `GET /orders` returns 401 without credentials, and 200 with content for two different random values of the cookie `sid`.',
    ],
    [
      'any token of the form of a JWT',
      {
        document: document('[{ token: [] }]'),
        pages: [refused],
        server: server((header) => /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(header('authorization'))),
      },
      'critical `GET /orders` returns 401 without credentials, and 200 with content for two different random values of a bearer token.',
    ],
    [
      'any key in the query',
      { document: document('[{ key: [] }]'), pages: [refused], server: server((_, url) => url.includes('key=')) },
      'critical `GET /orders` returns 401 without credentials, and 200 with content for two different random values of the query parameter `key`.',
    ],
    [
      'all that is required together',
      {
        document: document('[{ token: [], sid: [], csrf: [] }]'),
        pages: [refused],
        server: server(
          (header) => header('authorization') !== '' && /^sid=[\w-]+; csrf=[\w-]+$/.test(header('cookie')),
        ),
      },
      'critical `GET /orders` returns 401 without credentials, and 200 with content for two different random values of a bearer token, the cookie `sid` and the cookie `csrf`.',
    ],
    [
      'a bearer token as Swagger 2.0 describes it',
      {
        document: document('[{ old: [] }]'),
        pages: [refused],
        server: server((header) => header('authorization').startsWith('Bearer ')),
      },
      'critical `GET /orders` returns 401 without credentials, and 200 with content for two different random values of the header `Authorization`.',
    ],
    [
      'the second of two alternatives',
      {
        document: document('[{ token: [] }, { sid: [] }]'),
        pages: [refused],
        server: server((header) => header('cookie').startsWith('sid=')),
      },
      'critical `GET /orders` returns 401 without credentials, and 200 with content for two different random values of the cookie `sid`.',
    ],
  ],
  quiet: [
    [
      'half of what is required together is looked at',
      {
        document: document('[{ token: [], sid: [] }]'),
        pages: [refused],
        server: server((header) => header('cookie') === 'sid=real'),
      },
    ],
    [
      'something that cannot be invented is required too',
      {
        document: document('[{ sid: [], tls: [] }, { old: [], token: [] }]'),
        pages: [refused],
        server: server(() => true),
      },
    ],
    [
      'taken at the first time only: a server that answers at random',
      {
        document: document('[{ sid: [] }]'),
        pages: [refused],
        server: (request, probe, n) =>
          probe.id.includes('again') ? refused : server((header) => header('cookie') !== '')(request, probe, n),
      },
    ],
    [
      'nothing made up is taken',
      { document: document('[{ sid: [] }]'), pages: [refused], server: server(() => false) },
    ],
    [
      'one of two is taken: a server that answers at random',
      {
        document: document('[{ sid: [] }]'),
        pages: [refused],
        server: server((header) => header('cookie').includes('4f1c')),
      },
    ],
    [
      'the operation is open',
      { document: document('[{ sid: [] }]'), pages: [{ ...orders, url: 'https://api.test/orders' }] },
    ],
    [
      'open to everyone once it is asked without our credentials',
      {
        document: document('[{ sid: [] }]'),
        pages: [{ ...orders, url: 'https://api.test/orders', identity: 'given' }],
        server: () => orders,
      },
    ],
    [
      '200 with an error for what is made up',
      {
        document: document('[{ sid: [] }]'),
        pages: [refused],
        server: (request) => ((request.headers ?? []).length > 0 ? { body: '{"error":"unknown session"}' } : refused),
      },
    ],
  ],
  skips: [['nothing is guarded', { document: document('[]'), pages: [orders] }]],
  unknown: [['no answer', { document: document('[{ sid: [] }]'), pages: [refused], server: () => undefined }]],
});
