import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { clean } from './clean.ts';

describe.skipIf(!hasPostgres)('clean', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const run = (text: string) => sql.raw(text).execute(test.app.db);
  const scan = (id: string, target: string, days: number, state = 'done') => `
    insert into openbrick.scans (id, project_id, target_id, trigger, state, priority, queued_at, ended_at)
      values ('${id}', 'p', '${target}', 'api', '${state}', 0, now(), now() - interval '${days} days');
    insert into openbrick.scan_reports values ('${id}', 'x');
    insert into openbrick.uploads values ('${id}', 'har', 'x');
    insert into openbrick.scan_events values ('${id}', 1, 'state', '{}', now());`;
  const target = (id: string, baseline: string) => `
    insert into openbrick.targets (id, project_id, name, url, host, spec, pace, policy, identity_names, ownership_token, baseline_scan_id, created_at, updated_at)
      values ('${id}', 'p', 'n', 'u', 'h', 'auto', '{}', '{}', '[]', 't', ${baseline}, now(), now());`;
  const ids = async (table: string, column = 'scan_id') => {
    const { rows } = await sql<{
      id: string;
    }>`select ${sql.ref(column)} as id from ${sql.table(`openbrick.${table}`)} order by 1`.execute(test.app.db);
    return rows.map(({ id }) => id);
  };

  it('deletes old reports, but neither the newest of a target nor its baseline, and no scan', async () => {
    await run(`insert into openbrick.projects values ('p', 'p', 1, now(), now())`);
    await run(target('one', `'a-baseline'`) + target('two', 'null'));
    await run(
      scan('a-baseline', 'one', 900) +
        scan('b-old', 'one', 800) +
        scan('c-recent', 'one', 10) +
        scan('d-failed', 'one', 1, 'failed'),
    );
    await run(scan('e-only', 'two', 900) + scan('f-cancelled', 'two', 800, 'cancelled'));
    await clean(test.app);
    expect(await ids('scan_reports')).toEqual(['a-baseline', 'c-recent', 'd-failed', 'e-only', 'f-cancelled']);
    expect(await ids('uploads')).toHaveLength(5);
    expect(await ids('scans', 'id')).toHaveLength(6);
    expect(await ids('scan_events')).toEqual([]);
  });

  it('keeps every report where the configuration sets no limit', async () => {
    await clean({ ...test.app, config: { ...test.app.config, retentionDays: 0 } });
    expect(await ids('scan_reports')).toHaveLength(5);
  });

  it('deletes what has run out, in batches, and nothing that is still of use', async () => {
    await run(
      `insert into openbrick.host_paces select 'old' || n, now() - interval '2 hours' from generate_series(1, 1201) n`,
    );
    await run(`insert into openbrick.host_paces values ('now', now())`);
    await run(
      `insert into openbrick.idempotency_keys (actor, key, request_hash, attempt, created_at) values ('a', 'old', 'h', '1', now() - interval '25 hours'), ('a', 'new', 'h', '1', now())`,
    );
    expect(await clean(test.app)).toBe(1202);
    expect(await ids('host_paces', 'host')).toEqual(['now']);
    expect(await ids('idempotency_keys', 'key')).toEqual(['new']);
    expect(await clean(test.app)).toBe(0);
  });
});
