import type { PatientClient } from '../../server/src/testing/faults/client.ts';
import { startTarget } from '../../server/src/testing/faults/target.ts';
import { done, makeTarget, queueScan } from './scans.ts';

const LIMITS: Readonly<Record<string, number>> = { postgresql: 100, embedded: 600 };

/** From the moment a scan is queued until an idle worker has taken it: one scan after the other. Prints the median. */
export async function measureStart(
  client: PatientClient,
  { engine, scans }: { readonly engine: string; readonly scans: number },
): Promise<boolean> {
  const target = await startTarget();
  const targetId = await makeTarget(client, { url: target.url, rate: 500, maxRequests: 10, maxTimeSeconds: 600 });
  const waits: number[] = [];
  for (let left = scans; left > 0; left -= 1) {
    const { queuedAt, startedAt } = await done(client, await queueScan(client, targetId), 250);
    waits.push(Date.parse(startedAt ?? '') - Date.parse(queuedAt));
  }
  target.close();
  waits.sort((a, b) => a - b);
  const [median = 0, least = 0, most = 0] = [waits[waits.length >> 1], waits[0], waits.at(-1)];
  const limit = LIMITS[engine] ?? 0;
  console.log(`${engine}: queued to started, median ${median} ms (${least} to ${most}; limit ${limit})`);
  return median <= limit;
}
