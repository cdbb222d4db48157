import { describe, expect, it } from 'vitest';
import { documentOf, evidenceOf, exchangeOf, type Page } from '../../../test/cases.ts';
import type { Exchange } from '../../model/exchange.ts';
import { isUnlikeNonsense, nonsenseProbes, nonsenseResponses } from './sibling.ts';

const document = documentOf(`
openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: /api }, { url: / }]
paths: { /orders: { get: { responses: {} } } }
`);
const { surface } = evidenceOf({ pages: [{}] });
if (!surface.ok) throw new Error('a case has a surface');
const probes = nonsenseProbes(document, surface.value);

const json = (body: string, page: Page = {}): Page => ({ headers: ['Content-Type: application/json'], body, ...page });
const orders = exchangeOf({ ...json('[{"id":1}]'), url: 'https://api.test/api/orders' }, 'e1');

/** What nonsense got below `/api` and at the root. */
const nonsense = (api: Page | undefined, root: Page | undefined) => {
  const pages: Readonly<Record<string, Page | undefined>> = { 'nonsense GET /api': api, 'nonsense GET ': root };
  const exchange = (id: string): Exchange | undefined => {
    const page = pages[id];
    return page && exchangeOf({ url: `https://api.test/${id}`, ...page }, id);
  };
  return nonsenseResponses(probes, { exchange });
};
const missing = json('{"detail":"x"}', { status: 404 });

describe('what nonsense beside it gets', () => {
  it('is asked for under every base', () => {
    expect(probes.map(({ id }) => id)).toEqual(['nonsense GET /api', 'nonsense GET ']);
  });

  it.each<[string, Page | undefined, Page | undefined, boolean]>([
    ['another answer', missing, missing, true],
    ['the same', json('[{"id":2}]'), missing, false],
    ['the same elsewhere', missing, json('[{"id":2}]'), false],
    ['no answer beside it', undefined, missing, false],
    ['a rate limit beside it', json('{}', { status: 429 }), missing, false],
    ['no answer elsewhere', missing, undefined, true],
  ])('%s', (_, api, root, expected) => expect(isUnlikeNonsense(orders, nonsense(api, root))).toBe(expected));

  it('is not known where nothing was asked', () => expect(isUnlikeNonsense(orders, new Map())).toBe(false));
});
