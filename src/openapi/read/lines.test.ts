import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineFinder } from './lines.ts';

it('gives line and column of every place, in whatever order they are asked for', () => {
  const text = fc
    .array(fc.constantFrom('\n', '\n', 'a', 'bc', '\r\n'), { maxLength: 400 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(500)), (written, offsets) => {
      const find = lineFinder(written);
      for (const offset of offsets.map((each) => Math.min(each, written.length))) {
        const before = written.slice(0, offset).split('\n');
        expect(find(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
      }
    }),
  );
});
