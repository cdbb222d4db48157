import { VaultError } from '../access/vault.ts';
import type { App } from '../service/app.ts';
import { type ChildLimits, type ChildOutcome, runInChild } from './child.ts';
import { type Claimed, claimScan } from './claim.ts';
import type { ReportOrder } from './messages.ts';
import { orderOf } from './order.ts';
import { createProgressLog } from './progress.ts';
import { type RunEnd, settleScan } from './settle.ts';

/** Why a running scan is ended from outside. */
export type StopReason = 'cancelled' | 'given-back' | 'lost';

export interface RunningScan {
  readonly claimed: Claimed;
  stop(reason: StopReason): void;
}

export interface RunParts {
  readonly app: App;
  readonly limits: ChildLimits;
  readonly running: Map<string, RunningScan>;
  permit(host: string, rate: number): Promise<number>;
  /** Whether the worker takes no more scans. */
  isStopping(): boolean;
}

/** Time that a scan may need beyond its own limit, for reading, judging and the start of its process. */
const BEYOND_MS = 60_000;

/** Runs the scan of a job from its claim to its end in the store. `lost`: the job was given to another worker. */
export async function runScan(parts: RunParts, scanId: string, lost: AbortSignal): Promise<void> {
  const { app, running } = parts;
  const claimed = await claimScan(app, scanId);
  if (claimed === undefined) return;
  const ended = new AbortController();
  let why: StopReason | undefined;
  const stop = (reason: StopReason): void => {
    why ??= reason;
    ended.abort();
  };
  lost.addEventListener('abort', () => stop('lost'), { once: true });
  running.set(scanId, { claimed, stop });
  if (parts.isStopping()) stop('given-back');
  try {
    const outcome = await runClaimed(parts, claimed, ended.signal);
    const end = endOf(why, outcome);
    if (end !== undefined) await settleScan(app, claimed, end);
  } finally {
    running.delete(scanId);
  }
}

/** What ended in time has ended, whatever was wished meanwhile. */
const endOf = (why: StopReason | undefined, outcome: ChildOutcome): RunEnd | undefined => {
  if (why === 'lost') return undefined;
  return why === undefined ? { how: 'outcome', outcome } : { how: why };
};

/** For uploads. */
const READING_MS = 300_000;

const timeOf = (order: ReportOrder): number =>
  order.kind === 'scan' ? order.target.policy.maxTimeSeconds * 1000 : READING_MS;

const UNREADABLE: ChildOutcome = {
  ok: false,
  error: {
    type: 'credentials-unreadable',
    detail: 'No encryption key of this worker opens the credentials of the target.',
  },
};

/** Undefined where the worker has not the key; whatever else went wrong may be right for the next worker. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof VaultError)) throw error;
}

async function runClaimed(parts: RunParts, claimed: Claimed, signal: AbortSignal): Promise<ChildOutcome> {
  const { app, limits, permit } = parts;
  const order = await orderOf(app, claimed).catch(unreadable);
  if (order === undefined) return UNREADABLE;
  const progress = createProgressLog(app, claimed.id);
  try {
    const timeMs = Math.min(limits.timeMs, timeOf(order) + BEYOND_MS);
    const rate = order.kind === 'scan' ? order.target.pace.rate : 1;
    return await runInChild(
      order,
      { ...limits, timeMs },
      {
        signal,
        permit: (host) => permit(host, rate),
        progress: progress.push,
      },
    );
  } finally {
    await progress.stop();
  }
}
