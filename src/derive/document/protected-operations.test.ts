import { describe, expect, it } from 'vitest';
import { exchangeOf, factsOf, type Page } from '../../../test/cases.ts';
import type { Surface } from '../../model/evidence.ts';
import {
  anonymousProbe,
  type ProtectedOperation,
  protectedOperations,
  requiresCredential,
} from './protected-operations.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components:
  securitySchemes:
    key: { type: apiKey, in: query, name: key }
    header: { type: apiKey, in: header, name: X-Api-Key }
paths:
  /orders:
    get: { security: [{ key: [] }], responses: {} }
    post: { security: [{ header: [] }], responses: {} }
  /status:
    get: { security: [], responses: {} }
`;
const orders: Page = { url: 'https://api.test/orders?key=1&page=2' };

const protectedIn = (pages: readonly Page[], surface: Partial<Surface> = {}): ProtectedOperation[] =>
  protectedOperations(factsOf({ document, pages, surface }, 'document', 'surface', 'exchanges'));

describe('operations that the document guards', () => {
  it('are asked again without the credential', () => {
    const [guarded, ...others] = protectedIn([orders]);
    expect(others).toEqual([]);
    expect(guarded).toMatchObject({ isWrite: false, request: { url: 'https://api.test/orders?page=2' } });
    expect(guarded && anonymousProbe('none', guarded)).toMatchObject({ risk: 'read', anonymous: true, fresh: true });
  });

  it('are writes only where the user consented', () => {
    const post: Page = { url: 'https://api.test/orders', method: 'POST', sent: ['x-api-key: 1', 'X-Other: 2'] };
    expect(protectedIn([post])).toEqual([]);
    const [guarded] = protectedIn([post], { writes: true });
    expect(guarded?.request.headers).toEqual([['X-Other', '2']]);
    expect(guarded && anonymousProbe('none', guarded).risk).toBe('write');
  });

  it.each<[string, Page[]]>([
    ['an operation that is open', [{ url: 'https://api.test/status' }]],
    ['one that nothing was asked of', [{ url: 'https://api.test/users' }]],
  ])('are not %s', (_, pages) => expect(protectedIn(pages)).toEqual([]));
});

describe('a response that asks for the credential', () => {
  const [guarded] = protectedIn([orders]);
  const requires = (page: Page): boolean =>
    guarded !== undefined && requiresCredential(exchangeOf(page, 'e2'), guarded);

  it.each<Page>([
    { status: 401 },
    { status: 422, body: '{"detail":[{"loc":["query","key"],"msg":"Field required"}]}' },
    { status: 400, body: '{"error":"Not authenticated"}' },
  ])('$status $body', (page) => expect(requires(page)).toBe(true));

  it.each<Page>([
    { status: 200, body: '{"detail":"key"}' },
    { status: 422, body: '{"detail":"page is no number"}' },
    { status: 500, body: 'key' },
  ])('not $status $body', (page) => expect(requires(page)).toBe(false));
});
