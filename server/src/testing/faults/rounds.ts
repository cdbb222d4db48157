import { setTimeout as sleep } from 'node:timers/promises';
import type { Scan } from '../../service/scans/scan.ts';
import type { PatientClient } from './client.ts';
import { type Engine, startFleet, type Victim } from './fleet.ts';
import { startTarget } from './target.ts';

export interface FaultOptions {
  readonly engine: Engine;
  readonly rounds: number;
  readonly scans: number;
  /** Beside the one of the server. */
  readonly workers: number;
  /** Takes a line about what happens. */
  say?(line: string): void;
}

export interface FaultCounts {
  readonly accepted: number;
  /** How many of the accepted scans are in the history, and in which state. */
  readonly states: Readonly<Record<string, number>>;
  /** Why accepted scans did not end `done`. */
  readonly errors: readonly string[];
  /** Accepted scans whose events have no end, or more than one. */
  readonly notOnce: number;
  /** Further scans in the history: the server was killed before it could say that it accepted them. */
  readonly unacknowledged: number;
  /** Of those, how many did not end `done`. */
  readonly unacknowledgedOpen: number;
  /** Scans that were started more than once. */
  readonly restarted: number;
  readonly hits: Readonly<Partial<Record<Victim, number>>>;
}

/** How long the scans may take after the last round. */
const END_MS = 3_600_000;

/** Queues scans in rounds. In each round something is killed and comes back. Afterwards, counts what became of the scans. */
export async function runFaultRounds({ engine, rounds, scans, workers, say }: FaultOptions): Promise<FaultCounts> {
  const target = await startTarget(20);
  const fleet = await startFleet({ engine, workers });
  const hits: Partial<Record<Victim, number>> = {};
  try {
    const { client } = fleet;
    const targetId = await makeTarget(client, target.url);
    const accepted: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const victim = fleet.victims[round % fleet.victims.length] ?? 'server';
      const share = Math.floor((scans * (round + 1)) / rounds) - accepted.length;
      const queued = queue(client, targetId, share, accepted);
      await sleep(pauseOf(round));
      await Promise.all([fleet.hit(victim), queued]);
      hits[victim] = (hits[victim] ?? 0) + 1;
      say?.(`round ${round + 1}: ${victim}, ${accepted.length} accepted`);
    }
    const history = await ended(client, targetId, say);
    return { ...(await count(client, accepted, history)), hits };
  } finally {
    await fleet.close();
    target.close();
  }
}

/** From at once to some seconds, so that scans are hit at every stage; the same in each run. */
const pauseOf = (round: number): number => (round * 977) % 3_000;

async function makeTarget(client: PatientClient, url: string): Promise<string> {
  const project = await client.post('/projects', { name: 'Faults' });
  const target = { projectId: project.id, name: 'Tiny', url, spec: 'none', pace: { rate: 500, concurrency: 8 } };
  return (await client.post('/targets', { ...target, policy: { maxRequests: 10 } })).id;
}

async function queue(client: PatientClient, targetId: string, scans: number, accepted: string[]): Promise<void> {
  for (let left = scans; left > 0; left -= 1) accepted.push((await client.post('/scans', { targetId })).id);
}

/** The history of the target when nothing in it waits or runs any more. */
async function ended(client: PatientClient, targetId: string, say?: (line: string) => void): Promise<Scan[]> {
  const until = Date.now() + END_MS;
  for (;;) {
    const open = [...(await list(client, targetId, 'queued')), ...(await list(client, targetId, 'running'))];
    if (open.length === 0 || Date.now() > until) return list(client, targetId);
    say?.(`${open.length} scans wait or run`);
    await sleep(Math.min(10_000, 500 + open.length * 50));
  }
}

async function list(client: PatientClient, targetId: string, state?: string): Promise<Scan[]> {
  const scans: Scan[] = [];
  const filter = state === undefined ? '' : `&state=${state}`;
  for (let cursor = ''; ; ) {
    const page = JSON.parse(await client.get(`/scans?limit=200&targetId=${targetId}${filter}${cursor}`));
    scans.push(...page.items);
    if (page.nextCursor === null) return scans;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

type Counts = Omit<FaultCounts, 'hits'>;

async function count(client: PatientClient, accepted: readonly string[], history: readonly Scan[]): Promise<Counts> {
  const byId = new Map(history.map((scan) => [scan.id, scan]));
  const states: Record<string, number> = {};
  let notOnce = 0;
  for (const id of accepted) {
    const state = byId.get(id)?.state ?? 'lost';
    states[state] = (states[state] ?? 0) + 1;
    const ends = (await client.get(`/scans/${id}/events`)).match(/^event: ?end$/gm) ?? [];
    if (ends.length !== 1) notOnce += 1;
  }
  const known = new Set(accepted);
  const errors = history.flatMap(({ id, error }) =>
    known.has(id) && error !== null ? [`${error.type}: ${error.detail}`] : [],
  );
  const others = history.filter(({ id }) => !known.has(id));
  return {
    accepted: accepted.length,
    states,
    errors,
    notOnce: notOnce + history.length - byId.size,
    unacknowledged: others.length,
    unacknowledgedOpen: others.filter(({ state }) => state !== 'done').length,
    restarted: history.filter(({ attempts }) => attempts > 1).length,
  };
}
