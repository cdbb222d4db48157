import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './rate-limit-bypass.ts';

const orders: Page = {
  url: 'https://api.test/orders',
  headers: ['Content-Type: application/json'],
  body: '{"orders":[{"id":1,"item":"brick"}]}',
};
const limited: Page = { status: 429, headers: ['Retry-After: 30'] };
const addressOf = ({ headers = [] }: RequestSpec): string | undefined =>
  headers.find(([name]) => name === 'X-Forwarded-For')?.[1];

/** A server that serves `most` plain requests, and those with another address by `forwarded`. */
const limitedTo = (most: number, forwarded: (n: number) => Page): Case => {
  let plain = 0;
  let others = 0;
  return {
    pages: [orders],
    server: (request) => {
      if (addressOf(request) !== undefined) return forwarded(++others);
      return ++plain <= most ? orders : limited;
    },
  };
};

casesFor(check, {
  fires: [
    [
      'an address of the client',
      limitedTo(10, () => orders),
      'medium `GET /orders` returns 429, and 200 with another address in `X-Forwarded-For`, twice in turns.',
    ],
    ['a limit that is met late', limitedTo(24, () => orders), 'medium `GET /orders` returns 429'],
  ],
  quiet: [
    ['the header counts for nothing', limitedTo(10, () => limited)],
    ['once only', limitedTo(10, (n) => (n === 1 ? orders : limited))],
    ['another refusal', limitedTo(10, () => ({ status: 403 }))],
    ['no room for further requests', limitedTo(29, () => orders)],
    [
      'a limit that is over again',
      { ...limitedTo(10, () => orders), server: (_, __, n) => (n === 10 ? limited : orders) },
    ],
  ],
  skips: [
    ['no limit', limitedTo(1000, () => orders)],
    [
      'a limit that is announced',
      {
        ...limitedTo(10, () => orders),
        pages: [{ ...orders, headers: ['RateLimit: "a";r=3', ...(orders.headers ?? [])] }],
      },
    ],
    ['nothing to read', { pages: [{ status: 401 }] }],
  ],
  unknown: [['no response', { pages: [orders] }]],
});
