import { describe, expect, it } from 'vitest';
import { factsOf, type Page } from '../../../test/cases.ts';
import { seenInputs } from './seen-inputs.ts';

const list = (url: string, page: Page = {}): Page => ({
  url: `https://api.test${url}`,
  headers: ['Content-Type: application/json'],
  body: '[{"id":1}]',
  ...page,
});
const urlsOf = (...pages: readonly Page[]): string[] =>
  seenInputs(factsOf({ pages }, 'surface', 'exchanges')).map(({ probe }) => probe.request.url);

describe('numbers in the queries of reads that worked', () => {
  it('are each replaced by a word', () => {
    expect(urlsOf(list('/orders?page=2&from=-1.5&sort=id'))).toEqual([
      'https://api.test/orders?page=word&from=-1.5&sort=id',
      'https://api.test/orders?page=2&from=word&sort=id',
    ]);
  });

  it('are asked once for each parameter of a path', () => {
    expect(urlsOf(list('/orders?page=2'), list('/orders?page=3'), list('/users?page=2'))).toHaveLength(2);
  });

  it('have a limit', () => {
    const pages = Array.from({ length: 20 }, (_, i) => list(`/p${i}?page=1`));
    expect(urlsOf(...pages)).toHaveLength(12);
  });

  it.each<[string, Page]>([
    ['a query without numbers', list('/orders?sort=id&day=2026-01-01')],
    ['a write', list('/orders?page=2', { method: 'POST' })],
    ['a read that failed', list('/orders?page=2', { status: 404 })],
    ['a read without content', list('/orders?page=2', { body: '[]' })],
  ])('are not taken from %s', (_, page) => expect(urlsOf(list('/'), page)).toEqual([]));

  it('are not taken from another origin', () => {
    expect(urlsOf(list('/'), list('', { url: 'https://other.test/orders?page=2' }))).toEqual([]);
  });

  it('are left to the document where it has the parameter', () => {
    const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /orders: { get: { parameters: [{ name: page, in: query, schema: { type: integer } }], responses: {} } } }
`;
    const facts = factsOf({ document, pages: [list('/orders?page=2&size=9')] }, 'surface', 'exchanges', 'document');
    expect(seenInputs(facts).map(({ name }) => name)).toEqual(['size']);
  });
});
