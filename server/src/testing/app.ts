import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createVault } from '../access/vault.ts';
import { readConfig } from '../config/config.ts';
import type { Api } from '../http/api.ts';
import { createHttp } from '../http/create.ts';
import type { App, Queue } from '../service/app.ts';
import { createUploadCheck } from '../worker/check-upload.ts';
import { createReportPrinter } from '../worker/report-printer.ts';
import { createStore, type TestStore } from './database.ts';

/** A bearer token of a server administrator, for tests. */
export const adminToken = 'operator-token-of-the-tests-0123456789';

export interface TestRequest {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly anonymous?: boolean;
}

export interface TestApp {
  readonly app: App;
  readonly store: TestStore;
  readonly http: Api;
  /** What was sent to the queue, in order. */
  readonly sent: readonly unknown[];
  /** Sends requests as the administrator unless the headers have an `Authorization` or a `Cookie`, or it is anonymous; an object becomes a JSON body. */
  request(method: string, path: string, init?: TestRequest): Promise<Response>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Instead of the queue that writes down what was sent. */
  queue?(store: TestStore): Promise<Queue>;
}

/** The whole API over a database of its own, without a listener and without workers. */
export async function startTestApp(env: Record<string, string> = {}, { queue }: TestAppOptions = {}): Promise<TestApp> {
  const store = await createStore();
  const sent: unknown[] = [];
  const app: App = {
    config: readConfig({ OPENBRICK_ADMIN_TOKEN: adminToken, OPENBRICK_RATE_LIMIT: '1000000', ...env }),
    db: store.db,
    queue: queue === undefined ? recordingQueue(sent) : await queue(store),
    uploads: createUploadCheck(),
    reports: createReportPrinter(),
    vault: createVault({ current: randomBytes(32), previous: [] }),
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  };
  const http = createHttp(app);
  return {
    app,
    http,
    store,
    sent,
    request: async (method, path, { body, headers = {}, anonymous = 'Cookie' in headers } = {}) =>
      http.request(path, {
        method,
        headers: {
          ...(!anonymous && { Authorization: `Bearer ${adminToken}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    close: () => store.close(),
  };
}

/** Jobs are written down and not run: the tests of `jobs/` and `worker/` run real ones. */
const recordingQueue = (sent: unknown[]): Queue => ({
  async scan(_db, scan) {
    sent.push({ scan });
  },
  async deliver(_db, delivery) {
    sent.push({ deliver: delivery });
  },
});
