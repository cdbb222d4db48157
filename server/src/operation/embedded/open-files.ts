import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** More than all pools of one server together open. */
const CONNECTIONS = 64;

/** PostgreSQL takes 128 MB for its buffers unless it is told otherwise. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'max_wal_size=128MB'];

export interface OpenFiles {
  readonly db: PGlite;
  close(): Promise<void>;
}

/** Opens the files of the embedded database in this process and listens on a Unix socket. A folder that is empty gets a new database. */
export async function openFiles(data: string, socket: string): Promise<OpenFiles> {
  const db = await PGlite.create({ dataDir: data, startParams });
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections: CONNECTIONS });
  await server.start();
  return {
    db,
    async close() {
      await server.stop();
      await db.close();
    },
  };
}
