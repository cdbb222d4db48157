import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SameTexts } from './same-texts.ts';

it('gives back an equal text for every text', () => {
  const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 200 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const same = new SameTexts();
      expect(texts.map((each) => same.one(each))).toEqual(texts);
    }),
  );
});
