import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../store/database.ts';

/** Encrypts what must be read again: credentials of targets, secrets of webhooks. */
export interface Vault {
  seal(plain: string): Buffer;
  /** Throws where no key of the configuration opens it. */
  open(sealed: Buffer): string;
}

/** The queue as services see it. A job is sent in the transaction that writes its row: neither is ever there without the other. */
export interface Queue {
  scan(
    db: Database,
    scan: { readonly id: string; readonly projectId: string; readonly priority: number },
  ): Promise<void>;
  /** Tells the worker that runs it; the row says it already. */
  cancelScan(scanId: string): Promise<void>;
  deliver(
    db: Database,
    delivery: { readonly id: string; readonly afterSeconds: number; readonly attempt: number },
  ): Promise<void>;
}

/** What services work with. A door (HTTP, MCP, worker) hands it to them with the actor. */
export interface App {
  readonly config: Config;
  readonly db: Database;
  readonly queue: Queue;
  readonly vault: Vault;
  readonly log: Logger;
  now(): Date;
}
