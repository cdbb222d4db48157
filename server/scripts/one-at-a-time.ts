import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './places.ts';

const lock = join(root, 'build', 'server-build.lock');

/** Runs the work while no other process builds: `npm run serve` and `npm run worker` may be started together on a new checkout. */
export async function oneAtATime(work: () => Promise<void>): Promise<void> {
  mkdirSync(join(root, 'build'), { recursive: true });
  while (!taken()) await sleep(100);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(holder())) rmSync(lock, { force: true });
    return false;
  }
}

/** Just created and not yet written, or gone since: as if it were held. */
function holder(): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
