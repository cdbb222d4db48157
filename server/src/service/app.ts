import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../store/database.ts';
import type { UploadKind } from '../store/values.ts';
import type { ComparisonForm } from './scans/comparison.ts';
import type { ReportFormat } from './scans/report.ts';

/** Encrypts what must be read again: credentials of targets, secrets of webhooks. */
export interface Vault {
  seal(plain: string): Buffer;
  /** Throws where no key of the configuration opens it. */
  open(sealed: Buffer): string;
}

/** The queue as services see it. A job is sent in the transaction that writes its row: neither is ever there without the other. */
export interface Queue {
  scan(db: Database, scan: ScanToQueue): Promise<void>;
  deliver(
    db: Database,
    delivery: { readonly id: string; readonly afterSeconds: number; readonly attempt: number },
  ): Promise<void>;
}

/** Reads an upload before it is taken, where it can do no harm. */
export interface UploadCheck {
  /** Why the content is none of its kind; undefined where it is one. */
  fault(upload: { readonly kind: UploadKind; readonly content: Uint8Array }): Promise<string | undefined>;
}

/** Prints reports where their size does no harm to others. Takes them and gives all as gzipped text. */
export interface ReportPrinter {
  print(stored: Uint8Array, format: Exclude<ReportFormat, 'json'>): Promise<Uint8Array>;
  /** The JSON of a `Comparison` or `BriefComparison`. */
  compare(stored: Uint8Array, base: Uint8Array, form: ComparisonForm): Promise<Uint8Array>;
}

export interface ScanToQueue {
  readonly id: string;
  /** The highest is next; service/scans/turn.ts makes it. */
  readonly priority: number;
  readonly afterSeconds?: number;
  /** How often its worker may still die; what is usual unless given. */
  readonly deathsLeft?: number;
}

/** What services work with. A door (HTTP, MCP, worker) hands it to them with the actor. */
export interface App {
  readonly config: Config;
  readonly db: Database;
  readonly queue: Queue;
  readonly uploads: UploadCheck;
  readonly reports: ReportPrinter;
  readonly vault: Vault;
  readonly log: Logger;
  now(): Date;
}
