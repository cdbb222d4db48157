/** The tables as Kysely sees them: one interface a table of the migrations, in their order. */

import type { ColumnType, Generated } from 'kysely';
import type { Finding, Grade, Severity, TargetContext } from 'openbrick';
import type { Role, Scope } from '../access/actor.ts';
import type {
  ChallengePurpose,
  CredentialNames,
  DeliveryAttempt,
  DeliveryState,
  FindingEvent,
  FindingState,
  Message,
  QuietHours,
  ScanDetail,
  ScanError,
  ScanState,
  ScanTrigger,
  SeverityCounts,
  StoredSuppression,
  TargetPace,
  TargetPolicy,
  UploadKind,
  WebhookEvent,
  WebhookFormat,
} from './values.ts';

/** JSON is written as text: the driver would take an array for an array of the database. */
type Json<T> = ColumnType<T, string, string>;
type DefaultedJson<T> = ColumnType<T, string | undefined, string>;
type OptionalJson<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;

export interface SettingsTable {
  key: string;
  value: Json<unknown>;
}

export interface ProjectsTable {
  id: string;
  name: string;
  version: Defaulted<number>;
  created_at: Date;
  updated_at: Date;
}

export interface UsersTable {
  id: string;
  email: string;
  password_hash: string | null;
  server_admin: Defaulted<boolean>;
  version: Defaulted<number>;
  created_at: Date;
  updated_at: Date;
}

export interface MembersTable {
  project_id: string;
  user_id: string;
  role: Role;
  created_at: Date;
}

export interface PasskeysTable {
  id: string;
  user_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string | number;
  transports: Json<readonly string[]>;
  name: string;
  created_at: Date;
}

export interface OidcAccountsTable {
  issuer: string;
  subject: string;
  user_id: string;
}

export interface SessionsTable {
  token_hash: string;
  user_id: string;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
}

/** What a log-in began with and must come back: used once. */
export interface ChallengesTable {
  hash: string;
  purpose: ChallengePurpose;
  user_id: string | null;
  sealed: Buffer | null;
  expires_at: Date;
}

export interface LoginAttemptsTable {
  subject: string;
  failures: number;
  locked_until: Date | null;
  updated_at: Date;
}

export interface TokensTable {
  id: string;
  project_id: string | null;
  created_by: string;
  name: string;
  role: Role;
  scopes: Json<readonly Scope[]>;
  token_hash: string;
  expires_at: Date | null;
  created_at: Date;
  last_used_at: Date | null;
}

export interface TargetsTable {
  id: string;
  project_id: string;
  name: string;
  url: string;
  host: string;
  spec: string;
  context: TargetContext | null;
  pace: Json<TargetPace>;
  policy: Json<TargetPolicy>;
  identity_names: Json<CredentialNames>;
  identities: Buffer | null;
  owner: string | null;
  badge_public: Defaulted<boolean>;
  ownership_token: string;
  verified_host: string | null;
  verified_at: Date | null;
  baseline_scan_id: string | null;
  version: Defaulted<number>;
  created_at: Date;
  updated_at: Date;
}

export interface SchedulesTable {
  id: string;
  project_id: string;
  target_id: string;
  cron: string;
  time_zone: string;
  jitter_seconds: number;
  quiet_hours: Json<QuietHours | null>;
  enabled: boolean;
  next_run_at: Date | null;
  version: Defaulted<number>;
  created_at: Date;
  updated_at: Date;
}

export interface ScansTable {
  id: string;
  project_id: string;
  target_id: string;
  schedule_id: string | null;
  due_at: Date | null;
  trigger: ScanTrigger;
  state: ScanState;
  priority: number;
  score: number | null;
  grade: Grade | null;
  counts: OptionalJson<SeverityCounts>;
  attempts: Defaulted<number>;
  error: OptionalJson<ScanError>;
  /** How often it ended by itself without a result; ends of its worker do not count. */
  failures: Defaulted<number>;
  cancel_requested: Defaulted<boolean>;
  detail: DefaultedJson<ScanDetail>;
  /** Its place between the scans of other projects (service/scans/turn.ts). */
  turn: Defaulted<number>;
  version: Defaulted<number>;
  queued_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
}

export interface ScanReportsTable {
  scan_id: string;
  report: Buffer;
}

export interface ScanEventsTable {
  scan_id: string;
  seq: number;
  event: string;
  data: Json<unknown>;
  at: Date;
}

export interface UploadsTable {
  scan_id: string;
  kind: UploadKind;
  content: Buffer;
}

export interface FindingsTable {
  id: string;
  project_id: string;
  target_id: string;
  fingerprint: string;
  check: string;
  category: string;
  severity: Severity;
  confidence: string;
  title: string;
  state: FindingState;
  owner: string | null;
  suppression: OptionalJson<StoredSuppression>;
  suppression_expires_at: Date | null;
  first_seen_at: Date;
  last_seen_at: Date;
  fixed_at: Date | null;
  reopened_at: Date | null;
  last_scan_id: string;
  document: Json<Finding>;
  version: Defaulted<number>;
  updated_at: Date;
}

export interface FindingEventsTable {
  id: Generated<string>;
  finding_id: string;
  event: FindingEvent;
  at: Date;
  scan_id: string | null;
}

export interface WebhooksTable {
  id: string;
  project_id: string;
  url: string;
  events: Json<readonly WebhookEvent[]>;
  format: WebhookFormat;
  score_below: number;
  secret: Buffer;
  version: Defaulted<number>;
  created_at: Date;
  updated_at: Date;
}

export interface DeliveriesTable {
  id: string;
  webhook_id: string;
  project_id: string;
  message_id: string;
  event: WebhookEvent;
  payload: Json<Message>;
  state: DeliveryState;
  /** The number of the next attempt: a job for another one is out of date. */
  attempt: Defaulted<number>;
  /** The number of the attempt with which the present series of retries began. */
  series_start: Defaulted<number>;
  attempts: DefaultedJson<readonly DeliveryAttempt[]>;
  created_at: Date;
}

export interface AuditTable {
  id: Generated<string>;
  project_id: string | null;
  at: Date;
  actor: string;
  action: string;
  object: string;
  hash: string;
}

export interface IdempotencyKeysTable {
  actor: string;
  key: string;
  request_hash: string;
  /** Sealed: it may hold a secret that is shown once. */
  response: Buffer | null;
  /** The request that holds the key; one that comes after it has been given up takes the key over. */
  attempt: string;
  /** Whether a change of that request is committed: it is written in the same transaction. */
  acted: Generated<boolean>;
  created_at: Date;
}

export interface HostPacesTable {
  host: string;
  next_at: Date;
}

export interface Tables {
  settings: SettingsTable;
  projects: ProjectsTable;
  users: UsersTable;
  members: MembersTable;
  passkeys: PasskeysTable;
  oidc_accounts: OidcAccountsTable;
  sessions: SessionsTable;
  challenges: ChallengesTable;
  login_attempts: LoginAttemptsTable;
  tokens: TokensTable;
  targets: TargetsTable;
  schedules: SchedulesTable;
  scans: ScansTable;
  scan_reports: ScanReportsTable;
  scan_events: ScanEventsTable;
  uploads: UploadsTable;
  findings: FindingsTable;
  finding_events: FindingEventsTable;
  webhooks: WebhooksTable;
  deliveries: DeliveriesTable;
  audit: AuditTable;
  idempotency_keys: IdempotencyKeysTable;
  host_paces: HostPacesTable;
}
