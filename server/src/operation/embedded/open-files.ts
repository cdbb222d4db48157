import { PGlite } from '@electric-sql/pglite';
import { listenOnSocket } from './listen-on-socket.ts';

/** PostgreSQL takes 128 MB for its buffers by default. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'max_wal_size=128MB'];

export interface OpenFiles {
  readonly db: PGlite;
  close(): Promise<void>;
}

/** Opens the files of the embedded database in this process and listens on a Unix socket. A folder that is empty gets a new database. `step` is called when a statement of a client begins and when it ends. */
export async function openFiles(data: string, socket: string, step?: () => void): Promise<OpenFiles> {
  const db = await PGlite.create({ dataDir: data, startParams });
  if (step !== undefined) callAround(db, step);
  const listener = await listenOnSocket(db, socket);
  return {
    db,
    async close() {
      await listener.close();
      await db.close();
    },
  };
}

function callAround(db: PGlite, step: () => void): void {
  const run = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = async (...given) => {
    step();
    try {
      return await run(...given);
    } finally {
      step();
    }
  };
}
