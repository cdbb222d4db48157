import type { Report, TargetContext } from 'openbrick';
import type { Config } from '../config/config.ts';
import type { ScanTarget } from '../service/targets/for-scan.ts';
import type { ScanError, UploadKind } from '../store/values.ts';

/** What a child is to do. It comes over the channel, never by arguments or environment: credentials are in it. */
export interface ScanOrder {
  readonly kind: 'scan';
  readonly target: ScanTarget;
  /** Networks that are not public and may be connected to. */
  readonly networks: Config['allowedNetworks'];
  /** The finding that is verified: its check alone runs, at its places. */
  readonly verifies?: { readonly check: string; readonly urls: readonly string[] };
}

/** To judge what a user uploaded; nothing is sent. */
export interface UploadOrder {
  readonly kind: 'upload';
  readonly upload: { readonly kind: UploadKind; readonly content: Uint8Array };
  readonly context: TargetContext | null;
}

export type Order = ScanOrder | UploadOrder;

export type ToChild =
  | { readonly type: 'run'; readonly order: Order }
  | { readonly type: 'cancel' }
  /** The request with this number may leave at this moment (`machineMs`). */
  | { readonly type: 'permit'; readonly id: number; readonly atMs: number };

export interface Progress {
  readonly stage?: string;
  readonly requests?: { readonly sent: number; readonly failed: number; readonly budget: number };
}

export type FromChild =
  | { readonly type: 'progress'; readonly progress: Progress }
  /** A request to this host and port waits for its permit. */
  | { readonly type: 'ask'; readonly id: number; readonly host: string }
  | { readonly type: 'report'; readonly result: ChildResult }
  | { readonly type: 'failed'; readonly error: ScanError };

export interface ChildResult {
  readonly report: Report;
  /** The report as JSON text, gzipped: what is stored. */
  readonly stored: Uint8Array;
}
