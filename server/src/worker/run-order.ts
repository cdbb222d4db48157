import { type Report, scan } from 'openbrick';
import { scanSettings } from '../service/targets/for-scan.ts';
import type { Order, Progress, ScanOrder } from './messages.ts';

export interface RunHooks {
  readonly signal: AbortSignal;
  permit(url: URL): Promise<void>;
  progress(progress: Progress): void;
}

/** Does what the order says and gives the report. Throws what the scanner throws: UnreachableError, UsageError. */
export const runOrder = (order: Order, hooks: RunHooks): Promise<Report> => runScan(order, hooks);

async function runScan({ target }: ScanOrder, { signal, permit, progress }: RunHooks): Promise<Report> {
  const { report } = await scan(target.url, {
    ...scanSettings(target),
    signal,
    permit,
    onStage: (stage) => progress({ stage }),
    onSent: (requests) => progress({ requests }),
  });
  return report;
}
