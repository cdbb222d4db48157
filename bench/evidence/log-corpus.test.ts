import { expect, it } from 'vitest';
import { families } from './log-families.ts';
import { score } from './log-score.ts';

it('the labelled lines of logs are judged right by every family', () => {
  const { lines, byKind, faults } = score();
  expect(families.length).toBeGreaterThan(35);
  expect(lines).toBeGreaterThan(600);
  for (const { right, wrong, missed } of byKind.values()) {
    expect(right / Math.max(1, right + wrong)).toBeGreaterThanOrEqual(0.97);
    expect(right / Math.max(1, right + missed)).toBeGreaterThanOrEqual(0.97);
  }
  expect(faults.map(({ family, content, found }) => `${family}: ${content}: ${found.join()}`)).toEqual([]);
});
