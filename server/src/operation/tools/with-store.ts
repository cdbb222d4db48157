import { readVaultKeys } from '../../access/read-keys.ts';
import { createVault, type KeyedVault } from '../../access/vault.ts';
import { type Config, readConfig } from '../../config/config.ts';
import { openStore, type Store } from '../../store/database.ts';
import { createLog } from '../create-log.ts';
import { makeFolders, socketUrl } from '../embedded/folders.ts';
import { probe } from '../embedded/probe.ts';
import { openDatabase } from '../open-database.ts';

export interface Tools {
  readonly config: Config;
  readonly store: Store;
  readonly vault: KeyedVault;
  /** Address of the database. */
  readonly url: string;
}

/** Whether the tool may use the database of a server that runs, or needs it for itself. */
type Sharing = 'shared' | 'alone';

/** How long the database of a running server may take to respond. */
const ANSWER_MS = 5_000;

/** Opens the database that the environment names, runs the work and closes it. Throws ConfigError and StartError. */
export async function withStore<T>(sharing: Sharing, work: (tools: Tools) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const folders = config.databaseUrl === undefined ? makeFolders(config.dataDir) : undefined;
  const vault = createVault(readVaultKeys(config));
  const running = folders === undefined ? undefined : socketUrl(folders);
  if (sharing === 'shared' && running !== undefined && (await probe(running, ANSWER_MS))) {
    const store = openStore({ url: running });
    return work({ config, store, vault, url: running }).finally(() => store.close());
  }
  const database = await openDatabase({ config, log: createLog(config.logLevel, 'tool') });
  return work({ config, store: database.store, vault, url: database.url }).finally(() => database.close());
}
