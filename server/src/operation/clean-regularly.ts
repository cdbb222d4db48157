import type { App } from '../service/app.ts';
import { clean } from '../service/retention/clean.ts';
import { vacuum } from '../service/retention/vacuum.ts';

/** The first time when the start is over, then once an hour. */
const FIRST_MS = 60_000;
const EVERY_MS = 3_600_000;

async function cleanOnce(app: App): Promise<void> {
  const deleted = await clean(app);
  const vacuumed = app.config.databaseUrl === undefined ? await vacuum(app) : [];
  app.log.info({ deleted, vacuumed }, 'cleaned');
}

/** Deletes what is past its time, now and then. Returns how to stop; that waits for a run to end. */
export function cleanRegularly(app: App): () => Promise<void> {
  let run: Promise<void> = Promise.resolve();
  const start = (): void => {
    run = cleanOnce(app).catch((error: unknown) => app.log.error({ err: error }, 'cleaning failed'));
    timer = setTimeout(() => start(), EVERY_MS);
  };
  let timer = setTimeout(start, FIRST_MS);
  return () => {
    clearTimeout(timer);
    return run;
  };
}
