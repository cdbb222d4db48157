import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgeIds } from './id-sample.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const SECONDS = NOW / 1000;
const random = (seed: number): string => createHash('sha256').update(`${seed}`).digest('hex').slice(0, 32);
const judged = (ids: readonly string[]): string | undefined => {
  const fault = judgeIds(ids, NOW);
  return fault && `${fault.severity} ${fault.confidence} ${fault.what}`;
};

describe('a sample of IDs', () => {
  it.each([
    ['one for everybody', [random(1), random(1)], 'high firm every new session got the same ID'],
    ['one twice', [random(1), random(2), random(1)], 'high certain several new sessions got the same ID'],
    ['decimal numbers', ['0998', '0999', '1000'], 'high certain IDs increase sequentially'],
    ['hexadecimal numbers behind a name', ['u-00fe', 'u-00ff', 'u-0100'], 'high certain IDs increase sequentially'],
    [
      'a time with a few characters',
      [`${SECONDS}-a7f3`, `${SECONDS + 1}-19bc`],
      'high firm each ID contains its creation time and at most 16 further bits',
    ],
    [
      'digests of the second',
      [0, 5].map((after) =>
        createHash('md5')
          .update(`${SECONDS + after}`)
          .digest('hex'),
      ),
      'high certain each ID is a digest of the second in which it was created',
    ],
    ['eight digits', ['48210993', '71033826'], 'high firm its length and character set allow at most 26 bits'],
    [
      'eighty bits',
      ['9f2c81d7a60b34e5172c', '03be7d19c5f8462ae90d'],
      'info firm its length and character set allow at most 80 bits; ASVS requires at least 64, and 128 is common',
    ],
  ])('of %s is predictable', (_, ids, expected) => expect(judged(ids)).toBe(expected));

  it.each([
    ['128 random bits', [random(1), random(2), random(3)]],
    ['a time beside 128 random bits', [`${SECONDS}${random(1)}`, `${SECONDS + 1}${random(2)}`]],
    ['numbers far apart, beside random bits', [`1-${random(1)}`, `90210-${random(2)}`]],
    ['digests of something else', [0, 5, 9, 11].map((n) => createHash('md5').update(`of ${n}`).digest('hex'))],
    ['a single random ID', [random(4)]],
  ])('of %s shows nothing', (_, ids) => expect(judged(ids)).toBeUndefined());
});
