import { describe, expect, it } from 'vitest';
import { createSpareSlots } from './spare-slots.ts';

describe('slots that are taken ahead', () => {
  let now = 0;
  const create = () => createSpareSlots(() => now);

  it('are given in order, each once', () => {
    now = 0;
    const slots = create();
    slots.keep(100, [0, 10, 20], true);
    expect([slots.take(100), slots.take(100), slots.take(100), slots.take(100)]).toEqual([0, 10, 20, undefined]);
  });

  it('are as many as were used of the last ones, and one more, up to a twentieth of a second', () => {
    const slots = create();
    slots.keep(500, [], true);
    const taken: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const count = slots.ahead(500);
      taken.push(count);
      slots.keep(
        500,
        Array.from({ length: count }, () => now),
        true,
      );
      while (slots.take(500) !== undefined);
    }
    expect(taken.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(Math.max(...taken)).toBe(25);
    slots.keep(500, [now, now], true);
    expect(slots.ahead(500)).toBe(1);
  });

  it('are none where others want slots of the host, and none of a slow host', () => {
    const slots = create();
    slots.keep(500, [], false);
    expect(slots.ahead(500)).toBe(0);
    slots.keep(10, [], true);
    expect(slots.ahead(10)).toBe(0);
  });

  it('are not given when they are old, nor for another rate', () => {
    now = 0;
    const slots = create();
    slots.keep(100, [0, 10], true);
    expect(slots.take(50)).toBeUndefined();
    now = 55;
    expect(slots.take(100)).toBe(10);
    slots.keep(100, [0], true);
    now = 61;
    expect(slots.take(100)).toBeUndefined();
  });
});
