import { casesFor } from '../../../test/cases.ts';
import check from './trace-enabled.ts';

const repeated = 'TRACE / HTTP/1.1\r\nHost: api.test\r\nX-Openbrick-Trace: openbrick-trace-7c1d\r\n\r\n';

casesFor(check, {
  fires: [
    [
      'as RFC 9110 has it',
      { server: () => ({ headers: ['Content-Type: message/http'], body: repeated }) },
      'low The response to TRACE echoes the request, the marker header included.',
    ],
    [
      'with another type',
      { server: () => ({ headers: ['Content-Type: text/plain'], body: repeated }) },
      'low The response to TRACE echoes the request, the marker header included.',
    ],
  ],
  quiet: [
    ['refused', { server: () => ({ status: 405 }) }],
    ['a page for every method', { server: () => ({ headers: ['Content-Type: text/html'], body: '<h1>Home</h1>' }) }],
    [
      'an echo service that shows headers as JSON',
      {
        server: () => ({
          headers: ['Content-Type: application/json'],
          body: '{"x-openbrick-trace":"openbrick-trace-7c1d"}',
        }),
      },
    ],
  ],
  unknown: [['no answer', {}]],
});
