import { type Case, casesFor, html, json, type Page } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './method-override-honoured.ts';

const orders: Page = {
  url: 'https://api.test/orders',
  headers: ['Content-Type: application/json'],
  body: '{"orders":[{"id":1}]}',
};
const refused: Page = {
  status: 405,
  headers: ['Content-Type: application/json'],
  body: '{"detail":"Method Not Allowed"}',
};
const overrideOf = ({ url, headers = [] }: RequestSpec, name: string): string | undefined =>
  name === '_method'
    ? (new URL(url).searchParams.get(name) ?? undefined)
    : headers.find(([each]) => each === name)?.[1];

/** A server that allows writes, and takes the method from there. */
const honouring = (name: string, plain: Page = refused): Case => ({
  pages: [orders],
  surface: { writes: true },
  server: (request) => (overrideOf(request, name) === 'GET' ? orders : plain),
});

casesFor(check, {
  fires: [
    [
      'a header',
      honouring('X-HTTP-Method-Override'),
      'medium `POST /orders` returns 405, and with the header `X-HTTP-Method-Override: GET` the response of GET, twice.',
    ],
    [
      'an older header',
      honouring('X-Method-Override'),
      'medium `POST /orders` returns 405, and with the header `X-Method-Override: GET`',
    ],
    [
      'a parameter',
      honouring('_method', { ...refused, status: 404 }),
      'medium `POST /orders` returns 404, and with `_method=GET` in the query',
    ],
  ],
  quiet: [
    ['no override', honouring('X-Other')],
    ['POST is answered like GET anyway', { ...honouring('X-Other'), server: () => orders }],
    ['POST works', honouring('X-HTTP-Method-Override', { status: 201 })],
    [
      'another response',
      {
        ...honouring('_method'),
        server: (request) => (overrideOf(request, '_method') === 'GET' ? { status: 200, body: 'ok' } : refused),
      },
    ],
  ],
  skips: [
    ['without consent', { ...honouring('_method'), surface: { writes: false } }],
    ['no data', { ...html('<p>Hello'), surface: { writes: true } }],
    ['refused', { ...json({ error: 'log in' }, { status: 401 }), surface: { writes: true } }],
  ],
  unknown: [['no response', { pages: [orders], surface: { writes: true } }]],
});
