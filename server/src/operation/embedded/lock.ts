import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Holds a folder for this process, or returns false where another process holds it.
 * The lock is a Unix socket on which the holder listens: the system closes it when the process ends, however it ends, so no lock is ever left
 * behind, and no process id, which another process may have by now, is compared.
 */
export async function lockFolder(folder: string): Promise<boolean> {
  const name = `lock-${randomBytes(6).toString('hex')}`;
  await listen(join(folder, name));
  try {
    return await claim(folder, join(folder, name));
  } finally {
    rmSync(join(folder, name), { force: true });
  }
}

/** Gives our socket the name `lock`. One that no process listens on is taken away first. */
async function claim(folder: string, own: string): Promise<boolean> {
  const lock = join(folder, 'lock');
  for (;;) {
    if (linked(own, lock)) return true;
    if (await isHeld(lock)) return false;
    const stale = `${own}-stale`;
    if (!renamed(lock, stale)) continue;
    // Another process may have taken the lock between the two steps: then it gets its name back.
    if (await isHeld(stale)) linked(stale, lock);
    rmSync(stale, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const listen = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', reject);
    server.listen(path, resolve);
  });

const isHeld = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
