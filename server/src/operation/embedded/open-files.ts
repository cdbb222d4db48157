import { PGlite } from '@electric-sql/pglite';
import { listenOnSocket } from './listen-on-socket.ts';

/** PostgreSQL takes 128 MB for its buffers unless it is told otherwise. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'max_wal_size=128MB'];

export interface OpenFiles {
  readonly db: PGlite;
  close(): Promise<void>;
}

/** Opens the files of the embedded database in this process and listens on a Unix socket. A folder that is empty gets a new database. */
export async function openFiles(data: string, socket: string): Promise<OpenFiles> {
  const db = await PGlite.create({ dataDir: data, startParams });
  const listener = await listenOnSocket(db, socket);
  return {
    db,
    async close() {
      await listener.close();
      await db.close();
    },
  };
}
