import { describe, expect, it } from 'vitest';
import { Claims } from './claims.ts';

describe('claims', () => {
  it('give a job to the first that asks, in any view of the memory', () => {
    const claims = new Claims();
    const others = new Claims(claims.memory);
    expect([claims.offer(1), others.take(1, 2), claims.take(1, 1)]).toEqual([true, true, false]);
    expect([claims.isTakenBy(1, 2), claims.isTakenBy(1, 1)]).toEqual([true, false]);
  });

  it('give none that was not offered, or is done', () => {
    const claims = new Claims();
    expect(claims.take(7, 1)).toBe(false);
    claims.offer(7);
    claims.take(7, 1);
    claims.done(7);
    expect([claims.take(7, 2), claims.isTakenBy(7, 1)]).toEqual([false, false]);
  });

  it('refuse a job whose place is in use, and never take one for another', () => {
    const claims = new Claims();
    const places = claims.memory.byteLength / 4;
    claims.offer(3);
    expect(claims.offer(3 + places)).toBe(false);
    claims.done(3);
    expect([claims.offer(3 + places), claims.take(3, 1), claims.take(3 + places, 1)]).toEqual([true, false, true]);
  });
});
