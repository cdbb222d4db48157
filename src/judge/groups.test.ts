import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsBy } from './groups.ts';

describe('groupsBy', () => {
  it('joins what has a key in common, also through a third, in the order of first appearance', () => {
    const items = [['a'], ['b'], ['c', 'a'], ['d'], ['b', 'c']];
    expect(groupsBy(items, (keys) => keys)).toEqual([[['a'], ['b'], ['c', 'a'], ['b', 'c']], [['d']]]);
  });

  it('loses and repeats nothing, and no two groups share a key', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 60 }), (items) => {
        const indexed = items.map((each, i) => ({ i, keys: each.map(String) }));
        const groups = groupsBy(indexed, (item) => item.keys);
        expect(
          groups
            .flat()
            .map(({ i }) => i)
            .sort((a, b) => a - b),
        ).toEqual(items.map((_, i) => i));
        const owners = groups.map((group) => new Set(group.flatMap((item) => item.keys)));
        expect(owners.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(items.flat()).size);
      }),
    );
  });
});
