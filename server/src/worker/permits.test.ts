import { describe, expect, it } from 'vitest';
import { machineMs } from './clocks.ts';
import { createPermits } from './permits.ts';

describe('the permits of a scan', () => {
  it('let a request leave at its moment, not before', async () => {
    let at = 0;
    const permits = createPermits((id) => {
      at = machineMs() + 50;
      permits.give(id, at);
    });
    await permits.take('a.example:443');
    expect(machineMs()).toBeGreaterThanOrEqual(at - 1);
  });

  it('let a request that is a little late leave at once', async () => {
    const asked: string[] = [];
    const permits = createPermits((id, host) => {
      asked.push(host);
      permits.give(id, machineMs() - 20);
    });
    await permits.take('a.example:443');
    expect(asked).toEqual(['a.example:443']);
  });

  it('do not let a request leave in a slot that was missed: it takes another one, once', async () => {
    const lateBy = [900, 300];
    const asked: number[] = [];
    const permits = createPermits((id) => {
      asked.push(id);
      permits.give(id, machineMs() - (lateBy.shift() ?? 0));
    });
    await permits.take('a.example:443');
    expect(asked).toEqual([1, 2]);
  });

  it('give each request its own moment', async () => {
    const order: string[] = [];
    const permits = createPermits((id, host) => permits.give(id, machineMs() + (host === 'first:1' ? 20 : 1_000)));
    const leave = async (host: string): Promise<void> => {
      await permits.take(host);
      order.push(host);
    };
    await Promise.all([leave('second:1'), leave('first:1')]);
    expect(order).toEqual(['first:1', 'second:1']);
  });
});
