/** The process of the embedded database. It has the files to itself, and ends when its parent does: the channel between them closes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../start-error.ts';
import { noteSteps } from './activity.ts';
import { makeFolders, SOCKET, STEPS } from './folders.ts';
import { lockFolder } from './lock.ts';
import type { FromChild } from './messages.ts';
import { type OpenFiles, openFiles } from './open-files.ts';
import { prepareDatabase } from './prepare.ts';

/** The process of a server that was just killed needs a moment to close its files. */
const LOCK_TRIES = 30;
const LOCK_PAUSE_MS = 100;

process.title = 'openbrick-database';
// A terminal sends its signals to every process of the server; the parent alone decides when this one ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

let open: OpenFiles | undefined;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await open?.close();
  process.exit(0);
}

async function start(dataDir: string): Promise<void> {
  const folders = makeFolders(dataDir);
  if (!(await lock(folders.root))) return end({ state: 'locked' });
  prepareDatabase(folders.data);
  const socket = join(folders.run, SOCKET);
  rmSync(socket, { force: true });
  open = await openFiles(folders.data, socket, noteSteps(join(folders.run, STEPS)));
  process.send?.({ state: 'open' } satisfies FromChild);
}

async function lock(folder: string): Promise<boolean> {
  for (let left = LOCK_TRIES; left > 0; left -= 1) {
    if (await lockFolder(folder)) return true;
    await sleep(LOCK_PAUSE_MS);
  }
  return false;
}

const end = (message: FromChild): void => {
  process.send?.(message, () => process.exit(1));
};

process.on('disconnect', () => void stop());
process.on('message', () => void stop());
start(process.argv[2] ?? '').catch((error: unknown) =>
  end({
    state: 'failed',
    reason: errorCode(error),
    detail: error instanceof Error ? error.message : String(error),
  }),
);
