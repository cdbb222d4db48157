import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedPart } from './changed-part.ts';

const text = (letter: string, size: number): Buffer => Buffer.alloc(size, letter);

it('has what was put in, with what surrounds it, and nothing far off', () => {
  const sizes = fc.nat({ max: 20_000 });
  fc.assert(
    fc.property(sizes, sizes, fc.integer({ min: 1, max: 500 }), (before, after, added) => {
      const [start, end] = [text('a', before), text('z', after)];
      const part = changedPart(Buffer.concat([start, end]), Buffer.concat([start, text('K', added), end]));
      expect(part.toString().match(/K+/)?.[0]).toHaveLength(added);
      expect(part.length).toBe(Math.min(before, 4096) + added + Math.min(after, 4096));
    }),
    { numRuns: 50 },
  );
});

it('is empty where nothing changed, and may be anything otherwise', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each));
  fc.assert(
    fc.property(bytes, bytes, (before, after) => {
      const part = changedPart(before, after);
      expect(part.length === 0).toBe(before.equals(after) || after.length === 0);
    }),
  );
});
