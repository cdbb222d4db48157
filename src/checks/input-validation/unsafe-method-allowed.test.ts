import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './unsafe-method-allowed.ts';

const options = (allow: string, page: Page = {}): Case => ({
  pages: [{ url: 'https://api.test/', headers: ['Content-Type: application/json'], body: '{"a":1}', ...page }],
  server: ({ method }) => (method === 'OPTIONS' ? { status: 200, headers: [`Allow: ${allow}`] } : undefined),
});
const script: Page = { url: 'https://api.test/app.js', headers: ['Content-Type: text/javascript'], body: 'let a' };
const closed: Page = {
  url: 'https://api.test/orders',
  status: 401,
  headers: ['Content-Type: application/json'],
  body: '{"detail":"log in"}',
};

/** A server that responds to a method it does not know by `unknown`. */
const protectedBy = (unknown: (n: number) => Page, writes = true): Case => {
  let n = 0;
  return {
    pages: [closed],
    surface: { writes },
    server: ({ method }) => {
      if (method === 'OPTIONS') return { status: 405, headers: ['Allow: GET, HEAD'] };
      if (method === 'GET') return closed;
      n += 1;
      return unknown(n);
    },
  };
};
const orders: Page = { headers: ['Content-Type: application/json'], body: '{"orders":[{"id":1}]}' };

casesFor(check, {
  fires: [
    [
      'methods of a file server',
      options('OPTIONS, GET, HEAD, POST, COPY, MOVE, MKCOL'),
      'low The `Allow` header of `/` lists `COPY`, `MOVE` and `MKCOL`.',
    ],
    [
      'a writing method for a file',
      options('GET, HEAD, PUT, DELETE', script),
      'low The `Allow` header of `/app.js` lists `PUT` and `DELETE`.',
    ],
    [
      'in a refusal',
      { ...options('GET'), pages: [{ status: 405, headers: ['Allow: GET, TRACK, DEBUG'] }] },
      'low The `Allow` header of `/` lists `TRACK` and `DEBUG`.',
    ],
    [
      'an unknown method that bypasses authentication',
      protectedBy(() => orders),
      'high Without credentials `GET /orders` returns 401, and the method `OPENBRICK` returns 200 with content, twice.',
    ],
  ],
  quiet: [
    ['the methods of an API', options('GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS')],
    ['TRACE, which has its own check', options('GET, HEAD, POST, TRACE, OPTIONS')],
    ['a file that can be read', options('GET, HEAD, OPTIONS', script)],
    [
      'methods for other origins',
      { ...options('GET'), pages: [{ headers: ['Access-Control-Allow-Methods: GET, COPY, MOVE'] }] },
    ],
    ['an unknown method that is refused', protectedBy(() => ({ status: 405 }))],
    ['an unknown method that is unauthenticated too', protectedBy(() => closed)],
    ['content once only', protectedBy((n) => (n === 1 ? orders : closed))],
    ['an error under 200', protectedBy(() => ({ ...orders, body: '{"error":"method not allowed"}' }))],
    ['not sent without consent', protectedBy(() => orders, false)],
  ],
});
