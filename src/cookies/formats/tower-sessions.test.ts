import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import tower from './tower-sessions.ts';

describe('tower-sessions', () => {
  it('names the 22 characters of an id a reference', () => {
    const cookie = received('id', 'ta6SQ2Y-JCFdEfuGnLDrEA');
    expect(tower.recognise(cookie)).toBe('firm');
    expect(tower.decode(cookie)).toMatchObject({ protection: 'reference', entries: [] });
  });

  it.each([
    ['21 characters', 'ta6SQ2Y-JCFdEfuGnLDrE'],
    ['bits left over', 'ta6SQ2Y-JCFdEfuGnLDrEB'],
    ['padding', 'ta6SQ2Y-JCFdEfuGnLDrEA=='],
  ])('is not an id with %s', (_what, value) => {
    expect(tower.recognise(received('id', value))).toBeUndefined();
  });
});
