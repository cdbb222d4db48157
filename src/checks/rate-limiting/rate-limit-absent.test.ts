import { type Case, casesFor, html, json, type Page } from '../../../test/cases.ts';
import { type LifeStep, life } from '../../../test/session-cases.ts';
import check from './rate-limit-absent.ts';

const orders = {
  url: 'https://api.test/orders',
  headers: ['Content-Type: application/json'],
  body: '{"orders":[{"id":1,"item":"brick"}]}',
};
/** A server of orders that responds to the burst by its number, from 0. */
const shop = (burst: (n: number) => Page, pages: readonly Page[] = [orders]): Case => ({
  pages,
  server: (_, __, n) => burst(n),
});
const limited: Page = { status: 429, headers: ['Retry-After: 30'] };
const from = (at: number, page: Page) => (n: number) => (n >= at ? page : orders);

const wrong = (count: number, more: Partial<LifeStep> = {}): LifeStep[] =>
  Array.from({ length: count }, () => ({
    part: 'refused',
    asUser: false,
    method: 'POST',
    url: 'https://api.test/login',
    status: 401,
    ...more,
  }));
const again = (asUser: boolean): LifeStep => ({
  part: 'sign-in-again',
  asUser,
  method: 'POST',
  url: 'https://api.test/login',
});

casesFor(check, {
  fires: [
    [
      'wrong passwords without end',
      life(...wrong(20), again(true)),
      'medium `POST /login` refused 20 wrong passwords of one account in a row, all with 401, and then accepted the right one',
    ],
    [
      'wrong passwords, though a header announces a limit of requests',
      life(...wrong(20, { headers: ['X-RateLimit-Limit: 600'] }), again(true)),
      'medium `POST /login`',
    ],
    [
      'everything is served',
      shop(() => orders),
      'low `GET /orders` was requested 30 times in a row: all requests were served, and no header announces a limit.',
    ],
    [
      'the cheapest read',
      shop(
        () => orders,
        [{ ...orders, url: 'https://api.test/all', body: JSON.stringify({ a: 'b'.repeat(500) }) }, orders],
      ),
      'low `GET /orders`',
    ],
    ['on loopback', { ...shop(() => orders), surface: { reach: 'loopback' } }, 'info `GET /orders`'],
    [
      'on loopback, and public elsewhere',
      { ...shop(() => orders), surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' } },
      'low `GET /orders`',
    ],
    ['errors that are no limit', shop(from(20, { status: 500 })), 'low `GET /orders`'],
  ],
  quiet: [
    ['log-ins that are limited', life(...wrong(6), ...wrong(1, { status: 429 }), again(false))],
    ['an account that is locked', life(...wrong(20, { headers: ['RateLimit-Limit: 5'] }), again(false))],
    ['too few wrong passwords', life(...wrong(5, { headers: ['RateLimit-Limit: 5'] }), again(true))],
    ['429 during the burst', shop(from(10, limited))],
    ['refused from there on', shop(from(25, { status: 403 }))],
    ['503 with a time', shop(from(5, { status: 503, headers: ['Retry-After: 10'] }))],
    [
      'a header that the survey saw',
      shop(() => orders, [{ ...orders, headers: [...orders.headers, 'X-RateLimit-Limit: 60'] }]),
    ],
    [
      'a header during the burst',
      shop(() => ({ ...orders, headers: [...orders.headers, 'RateLimit-Policy: "default";q=100;w=60'] })),
    ],
    ['429 that the survey saw', shop(() => orders, [orders, { url: 'https://api.test/b', status: 429 }])],
  ],
  skips: [
    ['nothing but a health check', json({ status: 'ok' }, { url: 'https://api.test/health' })],
    [
      'nothing but a script',
      { pages: [{ url: 'https://api.test/a.js', headers: ['Content-Type: text/javascript'], body: 'a' }] },
    ],
    ['refused', json({ error: 'log in' }, { status: 401 })],
    ['a log-in page', html('<title>Log in</title><form><input type="password"></form>')],
  ],
  unknown: [['no response', { pages: [orders] }]],
});
