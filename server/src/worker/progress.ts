import type { App } from '../service/app.ts';
import { addEvents } from '../service/scans/events.ts';
import type { Progress } from './messages.ts';

/** Between two progress events of a scan. */
const EVERY_MS = 1_000;

export interface ProgressLog {
  push(progress: Progress): void;
  /** Nothing is written after it resolves. */
  stop(): Promise<void>;
}

/** Writes what a scan does into its events, the newest state of it and not too often. That a line is lost does no harm. */
export function createProgressLog(app: App, scanId: string): ProgressLog {
  let latest: Progress = {};
  let isNew = false;
  let writing: Promise<void> = Promise.resolve();
  const write = (): void => {
    if (!isNew) return;
    isNew = false;
    const events = [{ event: 'progress' as const, data: latest }];
    writing = writing.then(() => addEvents(app.db, scanId, { at: app.now(), events })).catch(() => undefined);
  };
  const timer = setInterval(write, EVERY_MS);
  return {
    push(progress) {
      latest = { ...latest, ...progress };
      isNew = true;
    },
    async stop() {
      clearInterval(timer);
      await writing;
    },
  };
}
