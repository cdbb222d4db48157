import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/database.ts';
import { createStore, hasPostgres, type TestStore } from '../testing/database.ts';
import { createHostPace, type HostPace } from './host-pace.ts';

const log = pino({ level: 'silent' });

describe.skipIf(!hasPostgres)('the pace of a host', () => {
  let first: TestStore;
  let others: Store[];
  let paces: HostPace[];
  beforeAll(async () => {
    first = await createStore();
    others = [1, 2, 3].map(() => openStore({ url: first.url, connections: 2 }));
    paces = [first, ...others].map(({ db }) => createHostPace(db, log));
  });
  afterAll(async () => {
    await Promise.all(others.map((store) => store.close()));
    await first.close();
  });

  /** Milliseconds until the last request left, of those that four workers asked for at once. */
  const leave = async (host: string, rate: number, each: number): Promise<number> => {
    const start = performance.now();
    const asked = paces.flatMap((pace) => Array.from({ length: each }, () => pace(host, rate)));
    await Promise.all(asked);
    return performance.now() - start;
  };

  it('is kept by four workers together', async () => {
    // The first leaves at once, the last 99 steps later; a busy machine only makes it slower.
    expect(await leave('a.example:443', 100, 25)).toBeGreaterThan(980);
  });

  it('is another one for each port', async () => {
    await leave('b.example:443', 1, 1);
    const before = performance.now();
    await paces[0]?.('b.example:8443', 1);
    expect(performance.now() - before).toBeLessThan(900);
  });

  it('does not save up time that was not used', async () => {
    await leave('c.example:443', 50, 1);
    await sleep(500);
    expect(await leave('c.example:443', 50, 5)).toBeGreaterThan(375);
  });
});
