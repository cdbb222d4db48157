import { describe, expect, it } from 'vitest';
import { ownerNamedIn } from './owner-filters.ts';

describe('the owner that all items of a list name', () => {
  it.each<[string, string, Record<string, unknown>[], string | undefined]>([
    ['under the same name', 'customer', [{ id: 1, customer: 'ann' }], 'ann'],
    [
      'under another form of it',
      'user_id',
      [
        { id: 1, userId: 7 },
        { id: 2, userId: 7 },
      ],
      '7',
    ],
    ['in an object', 'accountId', [{ id: 1, account: { id: 'a-1', name: 'x' } }], 'a-1'],
    ['several', 'customer', [{ customer: 'ann' }, { customer: 'bob' }], undefined],
    ['some items name none', 'customer', [{ customer: 'ann' }, { id: 2 }], undefined],
    ['another word', 'customer', [{ account: 'ann' }], undefined],
    ['a parameter of something else', 'status', [{ status: 'open' }], undefined],
    ['an author, whose works are for others', 'author', [{ author: 'ann' }], undefined],
    ['no items', 'customer', [], undefined],
  ])('%s', (_, parameter, items, owner) => expect(ownerNamedIn(items, parameter)).toBe(owner));
});
