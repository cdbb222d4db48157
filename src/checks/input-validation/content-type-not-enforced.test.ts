import { casesFor, type Page } from '../../../test/cases.ts';
import type { Exchange } from '../../model/exchange.ts';
import check from './content-type-not-enforced.ts';

const document = (security = '[]'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { sid: { type: apiKey, in: cookie, name: sid } } }
paths:
  /orders:
    post:
      security: ${security}
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: made } }
`;
const made: Page = {
  url: 'https://api.test/orders',
  method: 'POST',
  status: 201,
  headers: ['Content-Type: application/json'],
  body: '{"id":1}',
};
const sent: Exchange = {
  id: 'e1',
  origin: 'live',
  identity: 'anonymous',
  request: { method: 'POST', url: 'https://api.test/orders', headers: [], body: '{"n":1}' },
  response: {
    status: 201,
    httpVersion: '1.1',
    headers: [['Content-Type', 'application/json']],
    body: '{"id":1}',
    bodyBytes: 8,
    truncated: false,
  },
};
const write = (security?: string) => ({
  document: document(security),
  evidence: { exchanges: [sent] },
  surface: { writes: true },
});

casesFor(check, {
  fires: [
    [
      'the same answer',
      { ...write(), server: () => made },
      'low `POST /orders` accepts a JSON body as `text/plain` and returns 201.',
    ],
    [
      'a write that says nothing',
      {
        ...write(),
        document: document().replace('201', '204'),
        evidence: { exchanges: [{ ...sent, response: { ...sent.response, status: 204, body: '' } }] },
        server: () => ({ status: 204, headers: ['Content-Type: application/json'] }),
      },
      'low `POST /orders` accepts a JSON body as `text/plain` and returns 204.',
    ],
    [
      'with a session cookie',
      { ...write('[{ sid: [] }]'), server: () => made },
      'medium `POST /orders` accepts a JSON body as `text/plain` and returns 201.',
    ],
  ],
  quiet: [
    [
      'something else under the same status',
      { ...write(), server: () => ({ ...made, body: '{"info":"no such type"}' }) },
    ],
    ['415', { ...write(), server: () => ({ status: 415 }) }],
    ['an error under 200', { ...write(), server: () => ({ body: '{"error":"type"}' }) }],
  ],
  skips: [
    ['no consent to writes', { ...write(), surface: { writes: false } }],
    [
      'the write did not work',
      { ...write(), evidence: { exchanges: [{ ...sent, response: { ...sent.response, status: 422 } }] } },
    ],
  ],
});
