import type { Pool } from 'pg';

export interface Size {
  readonly projects: number;
  readonly targets: number;
  readonly findings: number;
  /** A target. */
  readonly scans: number;
}

/** Rows of one statement. The embedded database holds a statement's rows in memory. */
const BATCH = 5000;

/**
 * Fills an empty database with targets, scans and findings, in SQL alone. Few targets have many findings and many have few; most findings are open, and
 * checks are as unequal as in real reports. Findings of all targets mix over time, as they do when scans run side by side.
 */
export async function seed(pool: Pool, size: Size): Promise<void> {
  await pool.query(projects, [size.projects]);
  await pool.query(targets, [size.targets, size.projects]);
  await inBatches(size.targets * size.scans, (from, to) => pool.query(scans, [from, to, size.targets]));
  await inBatches(size.findings, (from, to) => pool.query(findings, [from, to, size.targets]));
  await pool.query('analyze openbrick.findings, openbrick.scans, openbrick.targets, openbrick.projects');
}

async function inBatches(total: number, run: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < total; from += BATCH) await run(from, Math.min(total, from + BATCH) - 1);
}

/** Ids that sort by their number: hexadecimal digits are digits of ids too. */
const id = (prefix: string, number: string): string => `'${prefix}_' || lpad(to_hex((${number})::bigint), 26, '0')`;
const start = "timestamptz '2026-01-01'";

const projects = `
insert into openbrick.projects (id, name, created_at, updated_at)
select ${id('prj', 'n')}, 'Project ' || n, ${start}, ${start} from generate_series(0, $1::int - 1) n`;

const targets = `
insert into openbrick.targets (id, project_id, name, url, host, spec, pace, policy, identity_names, ownership_token, created_at, updated_at)
select ${id('tgt', 'n')}, ${id('prj', 'n % $2::int')}, 'Target ' || n, 'https://api-' || n || '.example/', 'api-' || n || '.example:443', 'auto',
  '{"rate":20,"concurrency":8}', '{"maxRequests":500,"maxTimeSeconds":60,"allowWrites":false}', '{"identities":[],"recipes":[]}', 'token', ${start}, ${start}
from generate_series(0, $1::int - 1) n`;

const scans = `
insert into openbrick.scans (id, project_id, target_id, trigger, state, priority, score, grade, counts, queued_at, started_at, ended_at)
select ${id('scn', 'n')}, t.project_id, t.id, 'schedule', case when n % 50 = 7 then 'failed' else 'done' end, 0, 60 + n % 40, 'B',
  '{"critical":0,"high":2,"medium":5,"low":9,"info":12}', moment, moment, moment
from (select n, ${start} + n * interval '1 minute' as moment from generate_series($1::bigint, $2::bigint) n) numbers
join openbrick.targets t on t.id = ${id('tgt', 'n % $3::int')}`;

const findings = `
insert into openbrick.findings (id, project_id, target_id, fingerprint, "check", category, severity, confidence, title, state,
  first_seen_at, last_seen_at, fixed_at, last_scan_id, document, updated_at)
select ${id('fnd', 'n')}, t.project_id, t.id, md5(n::text), check_id, 'security-misconfiguration', severity, 'firm', title, state,
  moment, moment, case when state = 'fixed' then moment end, ${id('scn', 'n % 1000')}, jsonb_build_object(
    'fingerprint', md5(n::text), 'check', check_id, 'category', 'security-misconfiguration', 'severity', severity, 'confidence', 'firm',
    'title', title, 'summary', title || ': ' || repeat('the response shows more than its reader needs. ', 4),
    'location', jsonb_build_object('source', 'live', 'method', 'GET', 'path', '/v1/things/' || n % 300, 'part', 'header'),
    'related', '[]'::jsonb, 'proof', jsonb_build_object('curl', 'curl -s https://api.example/v1/things/' || n),
    'remediation', jsonb_build_object('summary', 'Set the header for all responses.'), 'references', '["CWE-693"]'::jsonb), moment
from (
  select n, 'check-' || floor(150 * power(r1, 3)) as check_id, 'Finding ' || n as title, floor($3::int * power(r2, 2)) as target,
    (array['info','info','info','low','low','low','medium','medium','high','critical'])[1 + floor(10 * r3)::int] as severity,
    case when r4 < 0.9 then 'open' when r4 < 0.999 then 'fixed' else 'suppressed' end as state, ${start} + n * interval '10 seconds' as moment
  from (
    select n, (hashint8(n) & 65535) / 65536.0 as r1, (hashint8(n + 1000000000) & 65535) / 65536.0 as r2,
      (hashint8(n + 2000000000) & 65535) / 65536.0 as r3, (hashint8(n + 3000000000) & 65535) / 65536.0 as r4
    from generate_series($1::bigint, $2::bigint) n) random
) numbers
join openbrick.targets t on t.id = ${id('tgt', 'target')}`;
