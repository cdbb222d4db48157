import type { App } from '../service/app.ts';
import { expireSuppressions } from '../service/findings/expire.ts';
import { fireDue } from '../service/schedules/fire.ts';

export interface Duties {
  /** Resolves when what is being done is done. */
  stop(): Promise<void>;
}

/** How late a schedule may fire, and a suppression end. */
const SCHEDULES_MS = 2_000;
const SUPPRESSIONS_MS = 15_000;

/** What every worker does beside scans. That several do the same does no harm. */
export function startDuties(app: App): Duties {
  const all = [
    every(app, SCHEDULES_MS, () => fireDue(app)),
    every(app, SUPPRESSIONS_MS, () => expireSuppressions(app)),
  ];
  return {
    async stop() {
      await Promise.all(all.map((duty) => duty.stop()));
    },
  };
}

/** Does something again and again, never twice at once. A failure is logged, and the next round tries again. */
function every(app: App, ms: number, act: () => Promise<unknown>): Duties {
  let doing: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    doing ??= act()
      .catch((error: unknown) => app.log.warn({ err: error }, 'a duty of the worker failed'))
      .finally(() => {
        doing = undefined;
      });
  }, ms);
  return {
    async stop() {
      clearInterval(timer);
      await doing;
    },
  };
}
