import type { ReportPrinter } from '../service/app.ts';
import { fewAtOnce } from '../service/few-at-once.ts';
import { noHooks, runInChild, usualLimits } from './child.ts';
import type { CompareOrder, PrintOrder } from './messages.ts';

/** At once, in this process: each is a process of its own. */
const MOST = 2;
const limits = { ...usualLimits, timeMs: 120_000 };

/** Prints and compares reports in processes of their own: a long one takes seconds and hundreds of megabytes, while the server serves other requests. */
export function createReportPrinter(): ReportPrinter {
  const inTurn = fewAtOnce(MOST);
  const run = async (order: PrintOrder | CompareOrder): Promise<Uint8Array> => {
    const outcome = await inTurn(() => runInChild(order, limits, noHooks));
    if (!outcome.ok) throw new Error(`a report was not printed: ${outcome.error.detail}`);
    return outcome.result;
  };
  return {
    print: (stored, format) => run({ kind: 'print', stored, format }),
    compare: (stored, base, form) => run({ kind: 'compare', stored, base, form }),
  };
}
