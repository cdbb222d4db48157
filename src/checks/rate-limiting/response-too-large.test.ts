import { type Case, casesFor, json, type Page } from '../../../test/cases.ts';
import check from './response-too-large.ts';

const orders = (n: number, page: Page = {}): Case =>
  json(
    Array.from({ length: n }, (_, id) => ({ id, text: 'x'.repeat(100) })),
    { url: 'https://api.test/orders', ...page },
  );

casesFor(check, {
  fires: [
    ['a whole table', orders(10_000), 'low `GET /orders` returns 1.2 MiB (10000 items) in one response.'],
    ['more than was read', orders(10_000, { truncated: true }), 'low `GET /orders` returns more than 1.2 MiB'],
    [
      'XML',
      {
        pages: [
          { url: 'https://api.test/feed', headers: ['Content-Type: application/xml'], body: '<a/>'.repeat(300_000) },
        ],
      },
      'low `GET /feed` returns 1.1 MiB in one response.',
    ],
  ],
  quiet: [
    ['a page of it', orders(50)],
    ['just under the limit', orders(8000)],
    [
      'a large one beside an export',
      {
        pages: [
          ...(orders(2).pages ?? []),
          ...(orders(10_000, { headers: ['Content-Disposition: attachment; filename=a.json'] }).pages ?? []),
        ],
      },
    ],
    [
      'a stream of records',
      {
        pages: [
          ...(orders(2).pages ?? []),
          { headers: ['Content-Type: application/x-ndjson'], body: '{"a":1}\n'.repeat(200_000) },
        ],
      },
    ],
    [
      'the API document',
      {
        pages: [
          ...(orders(2).pages ?? []),
          ...(json({ openapi: '3.1.0', paths: {}, x: 'y'.repeat(2_000_000) }, { url: 'https://api.test/api/schema' })
            .pages ?? []),
        ],
      },
    ],
  ],
  skips: [
    ['a file', orders(10_000, { url: 'https://api.test/data/countries.json' })],
    ['a page', { pages: [{ headers: ['Content-Type: text/html'], body: '<p>'.repeat(500_000) }] }],
    ['an error', orders(10_000, { status: 500 })],
  ],
});
