/** The first schema. Ids are texts that sort by age, and indexes of lists have them in the order of "C" (see `service/newest-of-ranges`); secrets of targets and webhooks are ciphertext of `access/vault`, tokens and sessions are hashes. */
export const things = `
create table openbrick.settings (key text primary key, value jsonb not null);
create table openbrick.projects (
  id text primary key,
  name text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table openbrick.users (
  id text primary key,
  email text not null unique,
  password_hash text,
  server_admin boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table openbrick.members (
  project_id text not null references openbrick.projects on delete cascade,
  user_id text not null references openbrick.users on delete cascade,
  role text not null,
  created_at timestamptz not null,
  primary key (project_id, user_id)
);
create index members_of_user on openbrick.members (user_id);
create table openbrick.passkeys (
  id text primary key,
  user_id text not null references openbrick.users on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  created_at timestamptz not null
);
create table openbrick.oidc_accounts (
  issuer text not null,
  subject text not null,
  user_id text not null references openbrick.users on delete cascade,
  primary key (issuer, subject)
);
create table openbrick.sessions (
  token_hash text primary key,
  user_id text not null references openbrick.users on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_of_user on openbrick.sessions (user_id);
create table openbrick.challenges (
  hash text primary key,
  purpose text not null,
  user_id text references openbrick.users on delete cascade,
  sealed bytea,
  expires_at timestamptz not null
);
create index challenges_age on openbrick.challenges (expires_at);
create table openbrick.login_attempts (
  subject text primary key,
  failures integer not null,
  locked_until timestamptz,
  updated_at timestamptz not null
);
create table openbrick.tokens (
  id text primary key,
  project_id text references openbrick.projects on delete cascade,
  created_by text not null,
  name text not null,
  role text not null,
  scopes jsonb not null,
  token_hash text not null unique,
  expires_at timestamptz,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index tokens_of_project on openbrick.tokens (project_id, id desc);
create table openbrick.targets (
  id text primary key,
  project_id text not null references openbrick.projects on delete cascade,
  name text not null,
  url text not null,
  host text not null,
  spec text not null,
  context text,
  pace jsonb not null,
  policy jsonb not null,
  identity_names jsonb not null,
  identities bytea,
  owner text,
  badge_public boolean not null default false,
  ownership_token text not null,
  verified_host text,
  verified_at timestamptz,
  baseline_scan_id text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index targets_of_project on openbrick.targets (project_id, id desc);
create table openbrick.schedules (
  id text primary key,
  project_id text not null references openbrick.projects on delete cascade,
  target_id text not null references openbrick.targets on delete cascade,
  cron text not null,
  time_zone text not null,
  jitter_seconds integer not null,
  quiet_hours jsonb,
  enabled boolean not null,
  next_run_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index schedules_of_target on openbrick.schedules (target_id, id desc);
create index schedules_due on openbrick.schedules (next_run_at) where enabled;
create table openbrick.scans (
  id text primary key,
  project_id text not null references openbrick.projects on delete cascade,
  target_id text not null references openbrick.targets on delete cascade,
  schedule_id text,
  due_at timestamptz,
  trigger text not null,
  state text not null,
  priority integer not null,
  score integer,
  grade text,
  counts jsonb,
  attempts integer not null default 0,
  error jsonb,
  failures integer not null default 0,
  cancel_requested boolean not null default false,
  detail jsonb not null default '{}',
  turn integer not null default 0,
  version integer not null default 1,
  queued_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  unique (schedule_id, due_at)
);
create index scans_of_project on openbrick.scans (project_id, id collate "C" desc);
create index scans_of_target on openbrick.scans (target_id, id desc);
create index scans_of_project_by_state on openbrick.scans (project_id, state, id collate "C" desc);
create index scans_of_target_by_state on openbrick.scans (target_id, state, id desc);
create index scans_by_state on openbrick.scans (state, id desc);
create index scans_in_turn on openbrick.scans (turn) where state = 'queued';
create index scans_of_project_in_turn on openbrick.scans (project_id, turn) where state = 'queued';
create table openbrick.scan_reports (
  scan_id text primary key references openbrick.scans on delete cascade,
  report bytea not null
);
create table openbrick.scan_events (
  scan_id text not null references openbrick.scans on delete cascade,
  seq integer not null,
  event text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (scan_id, seq)
);
create table openbrick.uploads (
  scan_id text primary key references openbrick.scans on delete cascade,
  kind text not null,
  content bytea not null
);
create table openbrick.findings (
  id text primary key,
  project_id text not null references openbrick.projects on delete cascade,
  target_id text not null references openbrick.targets on delete cascade,
  fingerprint text not null,
  "check" text not null,
  category text not null,
  severity text not null,
  confidence text not null,
  title text not null,
  state text not null,
  owner text,
  suppression jsonb,
  suppression_expires_at timestamptz,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  fixed_at timestamptz,
  reopened_at timestamptz,
  last_scan_id text not null,
  document jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  unique (target_id, fingerprint)
);
create index findings_of_project on openbrick.findings (project_id, id collate "C" desc);
create index findings_of_target on openbrick.findings (target_id, state, severity, id collate "C" desc) include ("check");
create index findings_by_check on openbrick.findings (project_id, "check", state, severity, id collate "C" desc);
create index findings_by_severity on openbrick.findings (project_id, state, severity, id collate "C" desc);
create index findings_by_severity_anywhere on openbrick.findings (state, severity, id collate "C" desc);
create index findings_by_check_anywhere on openbrick.findings ("check", state, severity, id collate "C" desc);
create index findings_expiring on openbrick.findings (suppression_expires_at) where suppression_expires_at is not null;
create table openbrick.finding_events (
  id bigint generated always as identity primary key,
  finding_id text not null references openbrick.findings on delete cascade,
  event text not null,
  at timestamptz not null,
  scan_id text
);
create index finding_events_of_finding on openbrick.finding_events (finding_id, id);
create table openbrick.webhooks (
  id text primary key,
  project_id text not null references openbrick.projects on delete cascade,
  url text not null,
  events jsonb not null,
  format text not null,
  score_below integer not null,
  secret bytea not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index webhooks_of_project on openbrick.webhooks (project_id, id desc);
create table openbrick.deliveries (
  id text primary key,
  webhook_id text not null references openbrick.webhooks on delete cascade,
  project_id text not null,
  message_id text not null,
  event text not null,
  payload jsonb not null,
  state text not null,
  attempt integer not null default 0,
  series_start integer not null default 0,
  attempts jsonb not null default '[]',
  created_at timestamptz not null
);
create index deliveries_of_webhook on openbrick.deliveries (webhook_id, id desc);
create table openbrick.audit (
  id bigint generated always as identity primary key,
  project_id text,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  hash text not null
);
create index audit_of_project on openbrick.audit (project_id, id desc);
create table openbrick.idempotency_keys (
  actor text not null,
  key text not null,
  request_hash text not null,
  response bytea,
  attempt text not null,
  acted boolean not null default false,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_keys_age on openbrick.idempotency_keys (created_at);
create table openbrick.host_paces (
  host text primary key,
  next_at timestamptz not null
);
`;
