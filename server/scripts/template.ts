import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { startBoss } from '../src/jobs/boss.ts';
import { makeFolders, SOCKET, socketUrl } from '../src/operation/embedded/folders.ts';
import { openFiles } from '../src/operation/embedded/open-files.ts';
import { openStore } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { migrations } from '../src/store/migrations/index.ts';
import { root, server } from './places.ts';

/** Writes the archive of a new database with its schema, out of the cache where nothing that goes into it has changed. */
export async function writeTemplate(file: string): Promise<void> {
  const cached = join(root, 'build', `template-${cacheKey()}.tar.gz`);
  if (!existsSync(cached)) {
    mkdirSync(dirname(cached), { recursive: true });
    writeFileSync(`${cached}.${process.pid}`, await makeTemplate());
    renameSync(`${cached}.${process.pid}`, cached);
  }
  copyFileSync(cached, file);
}

function cacheKey(): string {
  const manifest = readFileSync(join(server, 'package.json'), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify([manifest, migrations]))
    .digest('hex')
    .slice(0, 16);
}

async function makeTemplate(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-template-'));
  const folders = makeFolders(folder);
  const files = await openFiles(folders.data, join(folders.run, SOCKET));
  try {
    const store = openStore({ url: socketUrl(folders) });
    await migrate(store.pool);
    await store.close();
    const boss = await startBoss({ url: socketUrl(folders), embedded: true, log: pino({ level: 'silent' }) });
    await boss.stop({ graceful: false });
    const dump = await files.db.dumpDataDir('gzip');
    return Buffer.from(await dump.arrayBuffer());
  } finally {
    await files.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
