import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superviseDatabase } from '../../operation/embedded/supervise.ts';
import { openStore, type Store } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { buildProgram, dataDirectory } from '../../testing/program.ts';
import { vacuum } from './vacuum.ts';

describe('vacuum of the embedded database', () => {
  const data = dataDirectory();
  let store: Store;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    buildProgram();
    const log = pino({ level: 'silent' });
    const database = await superviseDatabase({ dataDir: data.path, log, onLost: () => {} });
    store = openStore({ url: database.url });
    stop = () => database.stop();
    await migrate(store.pool);
  });
  afterAll(async () => {
    await store.close();
    await stop();
    data.remove();
  });
  const run = (text: string) => sql.raw(text).execute(store.db);
  const megabytes = async (): Promise<number> => {
    const { rows } = await sql<{ size: string }>`select pg_database_size(current_database()) as size`.execute(store.db);
    return Number(rows[0]?.size) / 1e6;
  };
  /** About 8 MB that come and go, as events and reports of scans do. */
  const oneRound = async (): Promise<void> => {
    await run(`
      insert into openbrick.projects values ('p', 'p', 1, now(), now()) on conflict do nothing;
      insert into openbrick.targets (id, project_id, name, url, host, spec, pace, policy, identity_names, ownership_token, created_at, updated_at)
        values ('t', 'p', 'n', 'u', 'h', 'auto', '{}', '{}', '[]', 't', now(), now()) on conflict do nothing;
      insert into openbrick.scans (id, project_id, target_id, trigger, state, priority, queued_at)
        select 's' || n, 'p', 't', 'api', 'done', 0, now() from generate_series(1, 100) n on conflict do nothing;
      insert into openbrick.scan_reports
        select 's' || n, convert_to((select string_agg(md5(n::text || g::text || random()::text), '') from generate_series(1, 2000) g), 'UTF8')
        from generate_series(1, 100) n;
      insert into openbrick.scan_events select 's' || n, g, 'progress', '{"stage":"links"}', now()
        from generate_series(1, 100) n, generate_series(1, 100) g;`);
    await run('delete from openbrick.scan_reports; delete from openbrick.scan_events');
  };

  it('keeps it from growing with what comes and goes', async () => {
    await oneRound();
    const vacuumed = await vacuum(store);
    expect(vacuumed).toEqual(expect.arrayContaining(['openbrick.scan_events', 'openbrick.scan_reports']));
    const before = await megabytes();
    for (let round = 0; round < 2; round += 1) {
      await oneRound();
      await vacuum(store);
    }
    expect((await megabytes()) - before).toBeLessThan(8);
  }, 120_000);

  it('leaves tables alone in which little has changed', async () => {
    await vacuum(store);
    await run(`update openbrick.projects set name = 'q'`);
    expect(await vacuum(store)).toEqual([]);
  });
});
