import { readConfig } from '../config/config.ts';
import { createHttp } from '../http/create.ts';
import { startWorker } from '../worker/start.ts';
import { cleanRegularly } from './clean-regularly.ts';
import { createLog } from './create-log.ts';
import { listen } from './listen.ts';
import { sayReady } from './say-ready.ts';
import { setupLink } from './setup-link.ts';
import { type Runtime, startRuntime } from './start-runtime.ts';
import { stopWithin } from './stop-within.ts';
import { waitForStop } from './wait-for-stop.ts';

/** Of the 10 s that a stop may take, what requests get to come to an end. */
const REQUESTS_MS = 2_000;

/** Runs the API and one worker until a signal. Returns the exit code; throws ConfigError and StartError. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  process.title = 'openbrick-serve';
  const config = readConfig(env);
  const log = createLog(config.logLevel, 'server');
  const stop = waitForStop();
  const runtime = await startRuntime(config, log);
  try {
    const listener = await listen(createHandler(runtime), config);
    const worker = await startWorker(runtime.app, runtime.boss);
    runtime.wakeWith(worker.wake);
    const stopCleaning = cleanRegularly(runtime.app);
    const address = { url: listener.url, database: runtime.database.kind };
    sayReady('server', { ...address, ...(await setupLink(runtime.app, listener.url)) });
    log.info({ signal: await stop }, 'stopping');
    await stopWithin(log, [
      () => Promise.all([listener.close(REQUESTS_MS), worker.stop(), stopCleaning()]),
      runtime.close,
    ]);
    return 0;
  } catch (error) {
    await runtime.close();
    throw error;
  }
}

/** What must respond at once, whatever the database does. */
const atOnce = /\/(?:healthz|readyz)$/;

/** Requests wait while the embedded database starts again. */
function createHandler({ app, database }: Runtime) {
  const http = createHttp(app);
  return async (request: Request, env: unknown): Promise<Response> => {
    if (!atOnce.test(new URL(request.url).pathname)) await database.embedded?.whenUp();
    return http.fetch(request, env as object);
  };
}
