import type { PGlite } from '@electric-sql/pglite';

/** What a connection sent, and where what the database says to it goes. */
interface Step {
  readonly connection: number;
  readonly message: Uint8Array;
  readonly onData: (data: Uint8Array) => void;
  readonly resolve: (bytes: number) => void;
  readonly reject: (error: Error) => void;
}

const TERMINATE = 'X'.charCodeAt(0);
const SYNC = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);
const ROLLBACK = new Uint8Array(Buffer.from('Q\0\0\0\x0dROLLBACK\0', 'latin1'));
/** ReadyForQuery with the status `idle`: type, length, status. */
const IDLE = Buffer.from('Z\0\0\0\x05I', 'latin1');

/**
 * Gives the one session of the embedded database to one connection at a time. A turn lasts from a connection's first message until the database
 * is idle again, not until the next message: statements, portals and errors between two messages of a query belong to the session, so a message
 * of another connection in between would run one connection's query with the parameters of another.
 *
 * It has the methods that PGLiteSocketHandler calls on its queue.
 */
export class Turns {
  readonly #db: Pick<PGlite, 'execProtocolRawStream' | 'runExclusive'>;
  #waiting: Step[] = [];
  #owner: number | undefined;
  #running = false;

  constructor(db: Pick<PGlite, 'execProtocolRawStream' | 'runExclusive'>) {
    this.#db = db;
  }

  /** Runs one message when it is the connection's turn. Resolves to the size of what the database said to it. */
  enqueue(connection: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    // The session goes on when a connection ends.
    if (message[0] === TERMINATE) return Promise.resolve(0);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, message, onData, resolve, reject });
      void this.#run();
    });
  }

  /** Drops what a connection that is gone still waits for. */
  clearQueueForHandler(connection: number): void {
    const dropped = this.#waiting.filter((step) => step.connection === connection);
    this.#waiting = this.#waiting.filter((step) => step.connection !== connection);
    for (const step of dropped) step.reject(new Error('The connection has ended.'));
  }

  /** Ends the turn of a connection that is gone: its query first, then its transaction. */
  async clearTransactionIfNeeded(connection: number): Promise<void> {
    for (const message of [SYNC, ROLLBACK]) {
      if (this.#owner !== connection) return;
      await this.enqueue(connection, message, () => undefined).catch(() => undefined);
    }
    if (this.#owner !== connection) return;
    this.#owner = undefined;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let step = this.#next(); step !== undefined; step = this.#next()) await this.#take(step);
    this.#running = false;
  }

  #next(): Step | undefined {
    const owner = this.#owner;
    const at = owner === undefined ? 0 : this.#waiting.findIndex(({ connection }) => connection === owner);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  async #take({ connection, message, onData, resolve, reject }: Step): Promise<void> {
    this.#owner = connection;
    let size = 0;
    let end: Buffer = Buffer.alloc(0);
    const onRawData = (data: Uint8Array): void => {
      size += data.length;
      end = Buffer.concat([end, data.subarray(-IDLE.length)]).subarray(-IDLE.length);
      onData(data);
    };
    try {
      await this.#db.runExclusive(() => this.#db.execProtocolRawStream(message, { onRawData }));
      if (end.equals(IDLE)) this.#owner = undefined;
      resolve(size);
    } catch (error) {
      reject(error instanceof Error ? error : new Error('The embedded database failed.'));
    }
  }
}
