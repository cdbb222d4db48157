import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../access/actor.ts';
import { auditHash, writeAudit } from '../access/audit.ts';
import { startBoss } from '../jobs/boss.ts';
import { createQueue } from '../jobs/queue.ts';
import { superviseDatabase } from '../operation/embedded/supervise.ts';
import { createDatabase, hasPostgres } from '../testing/database.ts';
import { buildProgram, dataDirectory } from '../testing/program.ts';
import { openStore, type Store } from './database.ts';
import { migrate } from './migrate.ts';

const log = pino({ level: 'silent' });
const databases: [name: string, present: boolean, start: () => Promise<{ url: string; stop(): Promise<void> }>][] = [
  [
    'PostgreSQL',
    hasPostgres,
    async () => {
      const { url, drop } = await createDatabase();
      return { url, stop: drop };
    },
  ],
  [
    'the embedded database',
    true,
    async () => {
      buildProgram();
      const data = dataDirectory();
      const database = await superviseDatabase({ dataDir: data.path, log, onLost: () => {} });
      return { url: database.url, stop: () => database.stop().then(data.remove) };
    },
  ],
];

// What the services rely on must be the same whichever database is behind them.
describe.each(databases)('the store over %s', (name, present, start) => {
  if (!present) return it.skip('is not installed', () => {});
  let database: Awaited<ReturnType<typeof start>>;
  let store: Store;
  beforeAll(async () => {
    database = await start();
    store = openStore({ url: database.url });
    await migrate(store.pool);
  });
  afterAll(async () => {
    await store.close();
    await database.stop();
  });

  const project = (id: string) => ({
    id,
    name: `Zoë’s ${id} \u{1F9F1}`,
    created_at: new Date(),
    updated_at: new Date(),
  });

  it('migrates once, however many start at once', async () => {
    expect(await Promise.all([migrate(store.pool), migrate(store.pool), migrate(store.pool)])).toEqual([0, 0, 0]);
  });

  it('gives texts, moments, bytes and JSON back as they were written', async () => {
    const at = new Date('2026-11-27T12:34:56.789Z');
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, each) => each));
    await store.db.insertInto('projects').values(project('prj_values')).execute();
    await store.db
      .insertInto('webhooks')
      .values({
        id: 'whk_values',
        project_id: 'prj_values',
        url: 'https://example.com',
        events: JSON.stringify(['finding.new', 'it’s "quoted" \\ {}']),
        format: 'standard',
        score_below: 80,
        secret: bytes,
        created_at: at,
        updated_at: at,
      })
      .execute();
    const row = await store.db
      .selectFrom('webhooks')
      .selectAll()
      .where('id', '=', 'whk_values')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ created_at: at, events: ['finding.new', 'it’s "quoted" \\ {}'], version: 1 });
    expect(row.secret.equals(bytes)).toBe(true);
    expect(await store.db.selectFrom('projects').select('name').where('id', '=', 'prj_values').execute()).toEqual([
      { name: 'Zoë’s prj_values \u{1F9F1}' },
    ]);
  });

  it('takes back everything of a transaction that fails, and goes on', async () => {
    const failing = store.db.transaction().execute(async (db) => {
      await db.insertInto('projects').values(project('prj_gone')).execute();
      await db.insertInto('projects').values(project('prj_gone')).execute();
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await store.db.selectFrom('projects').select('id').where('id', '=', 'prj_gone').execute()).toEqual([]);
  });

  it('refuses a row that refers to nothing, and deletes what refers to a deleted one', async () => {
    const member = { project_id: 'prj_none', user_id: 'usr_none', role: 'viewer' as const, created_at: new Date() };
    await expect(store.db.insertInto('members').values(member).execute()).rejects.toMatchObject({ code: '23503' });
    await store.db.deleteFrom('projects').where('id', '=', 'prj_values').execute();
    expect(await store.db.selectFrom('webhooks').select('id').execute()).toEqual([]);
  });

  it('keeps the chain of the audit log whole under writers at the same time', async () => {
    const write = (object: string) =>
      store.db
        .transaction()
        .execute((db) => writeAudit(db, { actor: system, action: 'test', object, projectId: null, at: new Date() }));
    await Promise.all(Array.from({ length: 25 }, (_, each) => write(`o${each}`)));
    const rows = await store.db.selectFrom('audit').selectAll().orderBy('id').execute();
    expect(rows).toHaveLength(25);
    for (const [at, row] of rows.entries()) expect(row.hash).toBe(auditHash(rows[at - 1]?.hash, row));
  });

  it('answers many different queries at once, each with its own values', async () => {
    const ask = async (each: number) => {
      const columns = Array.from({ length: 1 + (each % 7) }, (_, at) => `$${at + 1}::int as c${at}`);
      const values = columns.map((_, at) => each * 10 + at);
      const { rows } = await store.pool.query(`select ${columns.join(', ')}`, values);
      expect(Object.values(rows[0])).toEqual(values);
    };
    await Promise.all(Array.from({ length: 300 }, (_, each) => ask(each)));
  });

  it('sends a job with its transaction, and none with one that fails', async () => {
    const boss = await startBoss({ url: database.url, embedded: name !== 'PostgreSQL', log });
    const queue = createQueue(boss);
    const send = (id: string, fail: boolean) =>
      store.db.transaction().execute(async (db) => {
        await queue.scan(db, { id, priority: 1 });
        if (fail) throw new Error('no');
      });
    await send('scn_sent', false);
    await send('scn_not', true).catch(() => {});
    const jobs = await boss.fetch<{ scanId: string }>('scan', { batchSize: 10 });
    expect(jobs.map(({ data }) => data.scanId)).toEqual(['scn_sent']);
    await boss.stop({ graceful: false });
  });

  it('says that a job was sent, unless the job waits for its time', async () => {
    const boss = await startBoss({ url: database.url, embedded: name !== 'PostgreSQL', log });
    let said = 0;
    const queue = createQueue(boss, () => {
      said += 1;
    });
    await queue.scan(store.db, { id: 'scn_now', priority: 1 });
    await queue.deliver(store.db, { id: 'del_now', attempt: 1, afterSeconds: 0 });
    expect(said).toBe(2);
    await queue.scan(store.db, { id: 'scn_later', priority: 1, afterSeconds: 60 });
    await queue.deliver(store.db, { id: 'del_later', attempt: 2, afterSeconds: 60 });
    expect(said).toBe(2);
    await boss.stop({ graceful: false });
  });
});
