import { ConfigError, readConfig } from '../config/config.ts';
import { startWorker } from '../worker/start.ts';
import { createLog } from './create-log.ts';
import { sayReady } from './say-ready.ts';
import { startRuntime } from './start-runtime.ts';
import { stopWithin } from './stop-within.ts';
import { waitForStop } from './wait-for-stop.ts';

/** Runs a worker beside those that the database has already, until a signal. Returns the exit code; throws ConfigError and StartError. */
export async function work(env: NodeJS.ProcessEnv): Promise<number> {
  process.title = 'openbrick-worker';
  const config = readConfig(env);
  if (config.databaseUrl === undefined) {
    throw new ConfigError('DATABASE_URL must be set for a worker: the embedded database belongs to its server alone');
  }
  const log = createLog(config.logLevel, 'worker');
  const stop = waitForStop();
  const runtime = await startRuntime(config, log);
  const worker = await startWorker(runtime.app, runtime.boss);
  sayReady('worker', { database: runtime.database.kind });
  log.info({ signal: await stop }, 'stopping');
  await stopWithin(log, [() => worker.stop(), runtime.close]);
  return 0;
}
