import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, linkedId } from './known-items.ts';

const item = { id: 7, label: 'a' };

describe('itemsOf', () => {
  it.each<[string, unknown]>([
    ['a list', [item]],
    ['a list in a wrapper', { data: [item] }],
    ['a list in two', { data: { items: [item], total: 1 } }],
    ['a list under its name in a result', { ok: true, result: { things: [item], count: 1 } }],
    ['HAL', { _embedded: { things: [item] }, _links: {} }],
    ['edges and nodes', { edges: [{ node: item, cursor: 'x' }], pageInfo: {} }],
    ['a map by ID', { '7': item }],
    ['one item', item],
    ['one item in data', { data: item }],
  ])('finds the items of %s', (_, value) => {
    expect(itemsOf(value, 'things')).toEqual([item]);
  });

  it('takes the lists of an item for its parts', () => {
    const basket = { id: 9, lines: [{ sku: 'a' }] };
    expect(itemsOf(basket, 'baskets')).toEqual([basket]);
    expect(itemsOf({ first: item, second: item }, 'things')).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, name) => {
        expect(Array.isArray(itemsOf(value, name))).toBe(true);
      }),
    );
  });
});

describe('linkedId', () => {
  it.each<[Record<string, unknown>, string | undefined]>([
    [{ href: '/orders/17' }, '17'],
    [{ _links: { self: { href: 'https://api.example.com/v1/orders/17?x=1' } } }, '17'],
    [{ links: { self: '/orders/17' } }, '17'],
    [{ href: '/shops/17' }, undefined],
    [{ href: '/orders' }, undefined],
    [{ href: 7, url: 'http://[' }, undefined],
  ])('%j gives %s', (record, id) => {
    expect(linkedId(record, 'orders')).toBe(id);
  });
});
