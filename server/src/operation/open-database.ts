import type { Logger } from 'pino';
import { type Config, ConfigError } from '../config/config.ts';
import { openStore, type Store } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { type EmbeddedDatabase, superviseDatabase } from './embedded/supervise.ts';
import { errorCode, StartError } from './start-error.ts';

/** The database that the configuration names, brought to the newest schema. */
export interface OpenDatabase {
  readonly url: string;
  readonly kind: 'embedded' | 'postgresql';
  readonly store: Store;
  /** Present where the database is embedded. */
  readonly embedded: EmbeddedDatabase | undefined;
  close(): Promise<void>;
}

interface Settings {
  readonly config: Config;
  readonly log: Logger;
  /** The embedded database cannot be started again. */
  onLost?(error: unknown): void;
}

/** Starts the embedded database, or connects to PostgreSQL, and migrates. Throws StartError, which names the variable. */
export async function openDatabase({ config, log, onLost = () => {} }: Settings): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = config;
  const embedded = databaseUrl === undefined ? await superviseDatabase({ dataDir, log, onLost }) : undefined;
  const url = embedded?.url ?? databaseUrl ?? '';
  let closing = false;
  const onError = (error: Error): void => {
    if (!closing) log.warn({ code: errorCode(error) }, 'a database connection broke');
  };
  const store = openStore({ url, onError });
  const close = async (): Promise<void> => {
    closing = true;
    await store.close();
    await embedded?.stop();
  };
  try {
    await migrate(store.pool);
  } catch (error) {
    await close();
    throw startError(error);
  }
  return { url, kind: embedded === undefined ? 'postgresql' : 'embedded', store, embedded, close };
}

/** What the user can change about it. Texts of the driver are not shown: they may hold parts of the URL. */
function startError(error: unknown): Error {
  if (error instanceof ConfigError || error instanceof StartError) return error;
  const newer = error instanceof Error && error.message.startsWith('The database is at version');
  return new StartError(
    newer ? `DATABASE_URL: ${error.message}` : `DATABASE_URL: the database cannot be used (${errorCode(error)})`,
  );
}
