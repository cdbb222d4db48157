/** The values of columns that hold more than a plain number or text. */
import type { Grade, Severity } from 'openbrick';

export const scanStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ScanState = (typeof scanStates)[number];

export const scanTriggers = ['api', 'schedule', 'upload', 'verify'] as const;
export type ScanTrigger = (typeof scanTriggers)[number];

/** As a report has them, worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[];

export const findingStates = ['open', 'fixed', 'suppressed'] as const;
export type FindingState = (typeof findingStates)[number];

export const findingEvents = ['opened', 'fixed', 'reopened', 'suppressed'] as const;
export type FindingEvent = (typeof findingEvents)[number];

export const uploadKinds = ['report', 'har', 'recording', 'log'] as const;
export type UploadKind = (typeof uploadKinds)[number];

export const webhookFormats = ['standard', 'slack', 'teams', 'mail'] as const;
export type WebhookFormat = (typeof webhookFormats)[number];

export const webhookEvents = [
  'scan.completed',
  'scan.failed',
  'finding.new',
  'finding.fixed',
  'finding.reopened',
  'score.below',
  'certificate.expiring',
  'target.unreachable',
  'test',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** A finding as a message names it; its texts are masked already. */
export interface MessageFinding {
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly title: string;
}

/** What a message is about. Ids are null in a message that only tests. */
export interface MessageData {
  readonly projectId: string;
  readonly targetId: string | null;
  readonly scanId: string | null;
  readonly targetName?: string;
  readonly score?: number | null;
  readonly grade?: Grade | null;
  /** The line that a score fell below. */
  readonly limit?: number;
  readonly error?: ScanError;
  /** How many findings there are; `findings` has the first of them. */
  readonly count?: number;
  readonly findings?: readonly MessageFinding[];
}

/** The body of a message by the Standard Webhooks specification. */
export interface Message {
  readonly type: WebhookEvent;
  readonly timestamp: string;
  readonly data: MessageData;
}

export type DeliveryState = 'pending' | 'delivered' | 'failed';

export type ChallengePurpose = 'passkey-create' | 'passkey-use' | 'oidc';

/** Requests a second and at once. */
export interface TargetPace {
  readonly rate: number;
  readonly concurrency: number;
}

export interface TargetPolicy {
  readonly maxRequests: number;
  readonly maxTimeSeconds: number;
  readonly allowWrites: boolean;
}

/** Which credentials a target has: names only, in the clear beside the sealed values. */
export interface CredentialNames {
  readonly identities: readonly { readonly name: string; readonly headers: readonly string[] }[];
  readonly recipes: readonly string[];
}

/** Local times `HH:MM` of the schedule's time zone; `to` before `from` reaches over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface ScanError {
  readonly type: string;
  readonly detail: string;
}

/** What is particular to one scan: the finding that it verifies. */
export interface ScanDetail {
  readonly verifies?: string;
}

export interface StoredSuppression {
  readonly reason: string;
  readonly owner: string;
  readonly expiresAt: string | null;
}

/** `status` is the HTTP status, or null where no response came. */
export interface DeliveryAttempt {
  /** From 1; retries and replays of the delivery count on. */
  readonly attempt: number;
  readonly at: string;
  readonly status: number | null;
  readonly durationMs: number;
  /** Why it was not delivered. */
  readonly error?: string;
}
