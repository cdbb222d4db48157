import { describe, expect, it } from 'vitest';
import { oncePer } from './once-per.ts';

describe('oncePer', () => {
  it('reads each object once, also where the reading is undefined', () => {
    const read: object[] = [];
    const reading = oncePer((key: { n?: number }) => {
      read.push(key);
      return key.n;
    });
    const [one, none] = [{ n: 1 }, {}];
    expect([reading(one), reading(one), reading(none), reading(none)]).toEqual([1, 1, undefined, undefined]);
    expect(read).toEqual([one, none]);
  });

  it('knows objects by identity, and reads again after an error', () => {
    let times = 0;
    const reading = oncePer(() => {
      times += 1;
      if (times === 1) throw new Error('not yet');
      return times;
    });
    const key = {};
    expect(() => reading(key)).toThrow('not yet');
    expect([reading(key), reading(key), reading({})]).toEqual([2, 2, 3]);
  });
});
