import { type Report, scan, UnreachableError } from 'openbrick';
import { addressAllowed } from '../service/guards/network.ts';
import { notAllowed } from '../service/guards/url.ts';
import { scanSettings } from '../service/targets/scan-settings.ts';
import type { Progress, ReportOrder, ScanOrder } from './messages.ts';
import { runUpload } from './run-upload.ts';

export interface RunHooks {
  readonly signal: AbortSignal;
  permit(url: URL): Promise<void>;
  progress(progress: Progress): void;
}

/**
 * Does what the order says and gives the report. Throws what the scanner throws, UnreachableError and UsageError, and `target-not-allowed` where the
 * target has an address that this server may not connect to. A report that is about the given credentials alone is none: the target was not reached.
 */
export const runOrder = (order: ReportOrder, hooks: RunHooks): Promise<Report> =>
  order.kind === 'upload' ? runUpload(order, hooks) : runScan(order, hooks);

async function runScan(
  { target, networks, verifies }: ScanOrder,
  { signal, permit, progress }: RunHooks,
): Promise<Report> {
  let refused = false;
  const outcome = await scan(target.url, {
    ...scanSettings(target),
    ...(verifies !== undefined && { only: [verifies.check], seeds: verifies.urls, crawl: false }),
    signal,
    permit,
    allowAddress(address) {
      const allowed = addressAllowed(networks, address);
      refused ||= !allowed;
      return allowed;
    },
    onStage: (stage) => progress({ stage }),
    onSent: (requests) => progress({ requests }),
  }).catch((error: unknown) => {
    throw refused && error instanceof UnreachableError ? notAllowed() : error;
  });
  if (outcome.unreached !== undefined) throw refused ? notAllowed() : new UnreachableError(outcome.unreached);
  return outcome.report;
}
