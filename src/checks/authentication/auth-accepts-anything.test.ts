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
      'critical `GET /orders` answers 401 without credentials, and 200 with content for two different made-up values of the cookie `sid`.',
    ],
    [
      'any token of the form of a JWT',
      {
        document: document('[{ token: [] }]'),
        pages: [refused],
        server: server((header) => /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(header('authorization'))),
      },
      'critical `GET /orders` answers 401 without credentials, and 200 with content for two different made-up values of a bearer token.',
    ],
    [
      'any key in the query',
      { document: document('[{ key: [] }]'), pages: [refused], server: server((_, url) => url.includes('key=')) },
      'critical `GET /orders` answers 401',
    ],
  ],
  quiet: [
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
