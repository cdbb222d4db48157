import { setTimeout as sleep } from 'node:timers/promises';
import type { Scan } from '../../server/src/service/scans/scan.ts';
import type { PatientClient } from '../../server/src/testing/faults/client.ts';

/** What a target is scanned with; the command line gets the same. */
export interface TargetSettings {
  readonly url: string;
  readonly rate: number;
  readonly maxRequests: number;
  readonly maxTimeSeconds: number;
}

export const CONCURRENCY = 8;

/** Makes a target in a project of its own; gives its id. */
export async function makeTarget(client: PatientClient, settings: TargetSettings): Promise<string> {
  const { url, rate, maxRequests, maxTimeSeconds } = settings;
  const { id: projectId } = await client.post('/projects', { name: 'Benchmark' });
  const pace = { rate, concurrency: CONCURRENCY };
  const target = { projectId, name: 'Lab', url, spec: 'none', pace, policy: { maxRequests, maxTimeSeconds } };
  return (await client.post('/targets', target)).id;
}

export const queueScan = async (client: PatientClient, targetId: string): Promise<string> =>
  (await client.post('/scans', { targetId })).id;

/** Resolves with the scan when it is done. Throws where it ends otherwise. */
export async function done(client: PatientClient, id: string, everyMs: number): Promise<Scan> {
  for (;;) {
    const scan = JSON.parse(await client.get(`/scans/${id}`)) as Scan;
    if (scan.state === 'done') return scan;
    if (scan.endedAt !== null) throw new Error(`a scan ended ${scan.state}: ${scan.error?.detail}`);
    await sleep(everyMs);
  }
}
