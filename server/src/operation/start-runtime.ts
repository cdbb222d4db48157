import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { readVaultKeys } from '../access/read-keys.ts';
import { resealAll } from '../access/rotate-keys.ts';
import { createVault, type KeyedVault } from '../access/vault.ts';
import type { Config } from '../config/config.ts';
import { startBoss } from '../jobs/boss.ts';
import { createQueue } from '../jobs/queue.ts';
import type { App } from '../service/app.ts';
import { createUploadCheck } from '../worker/check-upload.ts';
import { createReportPrinter } from '../worker/report-printer.ts';
import { makeFolders } from './embedded/folders.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { checkKeys } from './tools/check-keys.ts';

/** What `serve` and `worker` share: the database, the queue, and what services work with. */
export interface Runtime {
  readonly app: App;
  readonly boss: PgBoss;
  readonly database: OpenDatabase;
  /** The worker of this process, for the embedded database: notifications do not pass its socket. */
  wakeWith(wake: () => void): void;
  close(): Promise<void>;
}

/** Opens everything that the configuration names. Throws ConfigError and StartError, and leaves nothing open then. */
export async function startRuntime(config: Config, log: Logger): Promise<Runtime> {
  if (config.databaseUrl === undefined) makeFolders(config.dataDir);
  const vault = createVault(readVaultKeys(config));
  const database = await openDatabase({ config, log, onLost: (error) => endLost(log, error) });
  const embedded = config.databaseUrl === undefined;
  const boss = await startBoss({ url: database.url, embedded, log }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  let wake = (): void => undefined;
  const app: App = {
    config,
    db: database.store.db,
    queue: createQueue(boss, () => embedded && wake()),
    uploads: createUploadCheck(),
    reports: createReportPrinter(),
    vault,
    log,
    now: () => new Date(),
  };
  const close = async (): Promise<void> => {
    await boss.stop({ graceful: false });
    await database.close();
  };
  await settleKeys(config, { store: database.store, vault, log }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const wakeWith = (other: () => void): void => {
    wake = other;
  };
  return { app, boss, database, wakeWith, close };
}

interface Keys {
  readonly store: OpenDatabase['store'];
  readonly vault: KeyedVault;
  readonly log: Logger;
}

/** Seals again what previous keys have sealed, and says so where no key fits: the server would not notice before a scan needs it. */
async function settleKeys({ encryption }: Config, { store, vault, log }: Keys): Promise<void> {
  if (encryption.previous !== undefined) {
    log.info(await resealAll({ db: store.db, vault }), 'what previous keys had sealed is sealed with the current key');
  }
  const { ok, detail } = await checkKeys({ store, vault });
  if (!ok) log.error({ detail }, 'the encryption key does not fit this database');
}

function endLost(log: Logger, error: unknown): void {
  log.fatal({ err: error }, 'the embedded database cannot be started again');
  process.exit(3);
}
