import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/database.ts';
import { createStore, hasPostgres, type TestStore } from '../testing/database.ts';
import { machineMs } from './clocks.ts';
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
    // Each learns the clock of the database, also where one response takes long.
    for (let readings = 0; readings < 8; readings += 1)
      await Promise.all(paces.map((pace) => pace('warm.example:443', 1000)));
  });
  afterAll(async () => {
    await Promise.all(others.map((store) => store.close()));
    await first.close();
  });

  /** The moments at which requests may leave that four workers ask for at once, in order, from now on. */
  const moments = async (host: string, rate: number, each: number): Promise<number[]> => {
    const start = machineMs();
    const asked = paces.flatMap((pace) => Array.from({ length: each }, () => pace(host, rate)));
    return (await Promise.all(asked)).map((at) => at - start).sort((a, b) => a - b);
  };

  /** The most of any 200 milliseconds. */
  const mostOf = (list: readonly number[]): number =>
    Math.max(...list.map((from) => list.filter((at) => at >= from && at < from + 200).length));

  it('is kept by four workers together', async () => {
    const list = await moments('a.example:443', 100, 25);
    expect(list).toHaveLength(100);
    expect((list.at(-1) ?? 0) - (list[0] ?? 0)).toBeGreaterThan(900);
    // Each worker knows the clock of the database but for the time of a response.
    expect(mostOf(list)).toBeLessThan(30);
  });

  it('costs few queries while nobody else asks, and is kept', async () => {
    const [pace] = paces;
    let queries = 0;
    const count = (): void => {
      queries += 1;
    };
    first.pool.on('acquire', count);
    const list: number[] = [];
    for (let left = 60; left > 0; left -= 1) {
      const at = (await pace?.('d.example:443', 250)) ?? 0;
      await sleep(Math.max(0, at - machineMs()));
      list.push(at);
    }
    first.pool.off('acquire', count);
    expect(queries).toBeLessThan(60);
    expect((list.at(-1) ?? 0) - (list[0] ?? 0)).toBeGreaterThan(59 * 4 - 20);
  });

  it('is another one for each port', async () => {
    await moments('b.example:443', 1, 1);
    const before = machineMs();
    expect((await paces[0]?.('b.example:8443', 1)) ?? 0).toBeLessThan(before + 900);
  });

  it('does not save up time that was not used', async () => {
    await moments('c.example:443', 50, 1);
    await sleep(500);
    const list = await moments('c.example:443', 50, 5);
    expect((list.at(-1) ?? 0) - (list[0] ?? 0)).toBeGreaterThan(350);
  });
});
