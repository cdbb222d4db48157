import { describe, expect, it } from 'vitest';
import { createDatabaseClock, machineMs } from './clocks.ts';

/** The database's clock is so far ahead of the machine's. */
const AHEAD = 1_000_000;

describe('the clock of the database', () => {
  let now = 0;
  const clock = () => createDatabaseClock(() => now);
  /** A reading of the database at a moment, whose response takes so long. */
  const read = (of: ReturnType<typeof clock>, at: number, takes: number, ahead = AHEAD): void => {
    now = at + takes;
    of.note(at + ahead);
  };

  it('is late by the shortest time that a response took, however long the others take', () => {
    const database = clock();
    read(database, 100, 2);
    read(database, 200, 500);
    expect(database.here(AHEAD + 1_000)).toBe(1_002);
  });

  it('is late by the same for responses that take equally long', () => {
    const database = clock();
    for (const at of [0, 300, 600]) read(database, at, 150);
    expect(database.here(AHEAD + 1_000)).toBe(1_150);
  });

  it.each([
    ['forward, at once', 5_000, 1],
    ['back, after a few readings', -5_000, 16],
  ])('is followed when it is set %s', (_, by, readings) => {
    const database = clock();
    for (let at = 0; at < 20; at += 1) read(database, at, 1);
    for (let at = 100; at < 100 + readings; at += 1) read(database, at, 1, AHEAD + by);
    expect(database.here(AHEAD + by + 1_000)).toBe(1_001);
  });
});

describe('the clock of the machine', () => {
  it('goes forward by itself', async () => {
    const before = machineMs();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(machineMs() - before).toBeGreaterThan(15);
  });
});
