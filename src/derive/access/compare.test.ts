import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { compareResponses, compareValues } from './compare.ts';
import { tallyOfTexts } from './compare-texts.ts';
import { likenessOf } from './likeness.ts';

const order = { id: 7, user_id: 3, total: 30, note: 'for Ann', readAt: 1, lines: [{ sku_id: 'a', qty: 2 }] };
const likeness = (owner: unknown, other: unknown, id = '7') =>
  compareResponses(
    exchangeOf({ body: JSON.stringify(owner) }, 'e1'),
    exchangeOf({ body: JSON.stringify(other) }, 'e2'),
    id,
  );

describe('two responses', () => {
  it.each<[string, unknown]>([
    ['equal', order],
    ['a time that changes', { ...order, readAt: 2222 }],
    ['one member more', { ...order, extra: 1 }],
    ['what is about who asks', { ...order, can_edit: false, _links: { self: { id: 9 } } }],
    ['members in another order', Object.fromEntries(Object.entries(order).reverse())],
    ['a note that was changed', { ...order, note: 'a \\"quoted\\" note' }],
  ])('are the same object: %s', (_, other) => {
    expect(likeness(order, other)).toBe('same');
  });

  it.each<[string, unknown]>([
    ['two members', { id: 7, total: 30 }],
    ['an empty member', { ...order, note: '' }],
    ['null in place of a number', { ...order, total: null }],
    ['a shorter list', { ...order, lines: [] }],
  ])('are a part: %s', (_, other) => {
    expect(likeness(order, other)).toBe('part');
  });

  it.each<[string, unknown]>([
    ['another ID', { ...order, id: 8 }],
    ['another object with the same values', { ...order, id: 8, user_id: 4 }],
    ['a list', [order]],
    ['a message', { message: 'hello' }],
    ['text', 'for Ann'],
  ])('are different: %s', (_, other) => {
    expect(likeness(order, other)).toBe('other');
  });

  it('are the same where some IDs differ and the requested one does not', () => {
    expect(likeness({ id: 7, user_id: 3, view_id: 'x1' }, { id: 7, user_id: 3, view_id: 'x2' })).toBe('same');
    expect(likeness({ id: 7, user_id: 3, view_id: 'x1' }, { id: 7, user_id: 3, view_id: 'x2' }, '9')).toBe('other');
  });

  it('are judged by their values where they have no IDs', () => {
    expect(likeness({ a: 1, b: 2, c: 3, d: 4, e: 5 }, { a: 1, b: 2, c: 3, d: 4, e: 6 })).toBe('same');
    expect(likeness({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe('other');
  });
});

describe('two texts side by side', () => {
  const member = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.constant(null), fc.double({ noNaN: true }));
  const name = fc.constantFrom('id', 'user_id', 'total', 'note', 'can_edit', 'a"b', 'x\\y');
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      member,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 5 }),
    ),
  })).value;
  const record = fc.dictionary(name, value, { minKeys: 1, maxKeys: 6 });

  it('give what the values give, where they run in step', () => {
    fc.assert(
      fc.property(record, record, fc.string(), (one, two, id) => {
        for (const [owner, other] of [
          [one, two],
          [one, { ...one, ...two }],
          [one, one],
        ] as const) {
          const texts = [JSON.stringify(owner), JSON.stringify(other)] as const;
          const quick = tallyOfTexts(...texts, id);
          // What JSON cannot write, such as an infinite number, is null in both.
          const [ours, theirs]: unknown[] = texts.map((text) => JSON.parse(text));
          if (quick !== undefined) expect(likenessOf(quick)).toBe(compareValues(ours, theirs, id));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('end for every text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (one, two) => {
        for (const open of ['{', '[', '{"id":']) tallyOfTexts(open + one, open + two, '1');
        tallyOfTexts(`[1${one}`, `[1${two}`);
      }),
      { numRuns: 2000 },
    );
    expect(tallyOfTexts('[1,', '[1}')).toBeUndefined();
  });
});
