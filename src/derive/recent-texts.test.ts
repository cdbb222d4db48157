import { expect, it } from 'vitest';
import { forRecentTexts } from './recent-texts.ts';

it('reads equal long texts once, as long as they are among the last few', () => {
  const read: string[] = [];
  const lengthOf = forRecentTexts((text) => {
    read.push(text.slice(0, 1));
    return text.length;
  });
  const long = (sign: string): string => sign.repeat(20_000);
  for (const sign of ['a', 'b', 'a', 'c', 'b', 'd', 'e', 'a']) expect(lengthOf(long(sign))).toBe(20_000);
  expect(read.join('')).toBe('abcdea');
});

it('reads short texts each time', () => {
  let times = 0;
  const count = forRecentTexts(() => {
    times += 1;
    return times;
  });
  expect([count('a'), count('a')]).toEqual([1, 2]);
});
