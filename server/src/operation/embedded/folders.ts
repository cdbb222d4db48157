import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../../config/config.ts';
import { errorCode, StartError } from '../start-error.ts';

/** Parts of the data directory that belong to the embedded database. */
export interface DatabaseFolders {
  readonly root: string;
  /** The files of the database. */
  readonly data: string;
  /** The folder of the Unix socket on which it listens. Only the owner can reach it, which is why it asks for no password. */
  readonly run: string;
}

/** Longest address of a Unix socket that every system takes, in bytes. */
const LONGEST_SOCKET = 103;

/** The name that PostgreSQL's clients expect in the folder that they are given as host. */
export const SOCKET = '.s.PGSQL.5432';

/** Beside the socket: the number of statements that began and ended. */
export const STEPS = 'steps';

/** Makes the data directory and names its parts. Throws ConfigError where its path is too long, StartError where it cannot be made or written. */
export function makeFolders(dataDir: string): DatabaseFolders {
  const root = resolve(dataDir);
  const folders = { root, data: join(root, 'database'), run: join(root, 'run') };
  const length = Buffer.byteLength(join(folders.run, SOCKET));
  if (length > LONGEST_SOCKET) {
    throw new ConfigError(`OPENBRICK_DATA_DIR must be a path shorter by ${length - LONGEST_SOCKET} bytes`);
  }
  try {
    makeFolder(folders.run);
    accessSync(root, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(`OPENBRICK_DATA_DIR cannot be used (${errorCode(error)})`);
  }
  return folders;
}

/** With the folders above it. `recursive` of mkdirSync never returns where a folder above is there and yet takes no entries, as in /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** The address under which clients of PostgreSQL reach the embedded database. */
export const socketUrl = ({ run }: DatabaseFolders): string =>
  `postgres://postgres@${encodeURIComponent(run)}/postgres`;
