import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, deltaResultSize } from './delta.ts';
import { copyOf, deltaSize } from './testing/made-pack.ts';

const base = Buffer.from('the quick brown fox jumps over the lazy dog');

describe('a delta', () => {
  it('puts together copies of its base and bytes of its own', () => {
    const parts = fc.oneof(
      fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 20 })),
      fc.uint8Array({ minLength: 1, maxLength: 127 }),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (all) => {
        const wanted = Buffer.concat(
          all.map((part) =>
            'length' in part && part instanceof Uint8Array ? part : base.subarray(part[0], part[0] + part[1]),
          ),
        );
        const steps = all.map((part) =>
          part instanceof Uint8Array ? Buffer.concat([Buffer.from([part.length]), part]) : copyOf(part[0], part[1]),
        );
        const delta = Buffer.concat([deltaSize(base.length), deltaSize(wanted.length), ...steps]);
        expect(deltaResultSize(delta)).toBe(wanted.length);
        expect(applyDelta(base, delta)?.equals(wanted)).toBe(true);
      }),
    );
  });

  it.each([
    ['a base of another size', Buffer.concat([deltaSize(1), deltaSize(1), copyOf(0, 1)])],
    ['a copy behind the end of the base', Buffer.concat([deltaSize(base.length), deltaSize(9), copyOf(40, 9)])],
    ['more than it says', Buffer.concat([deltaSize(base.length), deltaSize(3), copyOf(0, 4)])],
    ['less than it says', Buffer.concat([deltaSize(base.length), deltaSize(5), copyOf(0, 4)])],
    ['the instruction that is none', Buffer.concat([deltaSize(base.length), deltaSize(1), Buffer.from([0])])],
    ['bytes that are cut', Buffer.concat([deltaSize(base.length), deltaSize(9), Buffer.from([9, 1])])],
  ])('is refused with %s', (_, delta) => expect(applyDelta(base, delta)).toBeUndefined());

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (rest) => {
        const delta = Buffer.concat([deltaSize(base.length), deltaSize(8), rest]);
        const made = applyDelta(base, delta);
        expect(made === undefined || made.length === 8).toBe(true);
      }),
    );
  });
});
