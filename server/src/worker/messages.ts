import type { Report, TargetContext } from 'openbrick';
import type { Config } from '../config/config.ts';
import type { ComparisonForm } from '../service/scans/comparison.ts';
import type { ReportFormat } from '../service/scans/report.ts';
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

/** To print a stored report in a format. */
export interface PrintOrder {
  readonly kind: 'print';
  readonly stored: Uint8Array;
  readonly format: Exclude<ReportFormat, 'json'>;
}

/** To compare two stored reports. */
export interface CompareOrder {
  readonly kind: 'compare';
  readonly stored: Uint8Array;
  readonly base: Uint8Array;
  readonly form: ComparisonForm;
}

/** What ends with a report. */
export type ReportOrder = ScanOrder | UploadOrder;

export type Order = ReportOrder | PrintOrder | CompareOrder;

/** What an order ends with: a report, or gzipped text. */
export type ResultOf<O extends Order> = O extends ReportOrder ? ChildResult : Uint8Array;

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
  | { readonly type: 'result'; readonly result: ChildResult | Uint8Array }
  | { readonly type: 'failed'; readonly error: ScanError };

export interface ChildResult {
  readonly report: Report;
  /** The report as JSON text, gzipped: what is stored. */
  readonly stored: Uint8Array;
}
