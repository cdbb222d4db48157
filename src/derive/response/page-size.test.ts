import { describe, expect, it } from 'vitest';
import { countOfItems, isPageSize, isPaging } from './page-size.ts';

describe('the name of a parameter', () => {
  it.each(['limit', 'page_size', 'perPage', 'max-results', '$top'])('%s says how many items a page has', (name) => {
    expect(isPageSize(name)).toBe(true);
    expect(isPaging(name)).toBe(true);
  });

  it.each(['page', 'offset', 'start_index'])('%s says where a page begins', (name) => {
    expect(isPageSize(name)).toBe(false);
    expect(isPaging(name)).toBe(true);
  });

  it.each(['id', 'limited', 'price_limit', 'shoe_size', 'since'])('%s says neither', (name) => {
    expect(isPaging(name)).toBe(false);
  });
});

describe('the number of items', () => {
  it.each<[string, unknown, number]>([
    ['of a list', [1, 2, 3], 3],
    ['of an empty list', [], 0],
    ['of the longest list below', { tags: ['a'], items: [1, 2], total: 9 }, 2],
  ])('%s', (_, body, expected) => expect(countOfItems(body)).toBe(expected));

  it.each([{ id: 1 }, { page: { items: [1] } }, 'text', null, undefined])('is not known of %j', (body) =>
    expect(countOfItems(body)).toBeUndefined(),
  );
});
