import { describe, expect, it } from 'vitest';
import { createUnavailable } from './unavailable.ts';

describe('how far 503 slows a scan', () => {
  it('waits as it is asked to, and at most 20 s in all', () => {
    const unavailable = createUnavailable();
    const pauses = [3000, 9000, 9000, 9000].map((sent, i) => {
      unavailable.responded();
      return unavailable.pauseFor(`GET /${i}`, sent);
    });
    expect(pauses).toEqual([3000, 9000, 8000, 0]);
  });

  it('does not wait twice for one path', () => {
    const unavailable = createUnavailable();
    expect(unavailable.pauseFor('GET /a', 100)).toBe(100);
    unavailable.responded();
    expect(unavailable.pauseFor('GET /a', 100)).toBeUndefined();
  });

  it('takes many in a row for a service that is down, until something else is answered', () => {
    const unavailable = createUnavailable();
    const send = (i: number): number | undefined => unavailable.pauseFor(`GET /${i}`, 1);
    expect([0, 1, 2, 3, 4, 5].map(send)).toEqual([1, 1, 1, 1, undefined, undefined]);
    unavailable.responded();
    expect(send(6)).toBe(1);
  });
});
