import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '../access/actor.ts';
import { newId } from '../service/ids.ts';
import { createProject } from '../service/projects/create.ts';
import { createWebhook } from '../service/webhooks/create.ts';
import { hasPostgres } from '../testing/database.ts';
import { writeFinding, writeScan } from '../testing/history.ts';
import { makeTarget } from '../testing/things.ts';
import { useTestApp } from '../testing/use.ts';
import { announceScan } from './announce.ts';

const nothing = { opened: [], reopened: [], fixed: [] };

describe.skipIf(!hasPostgres)('the end of a scan', () => {
  const server = useTestApp();
  let projectId: string;
  beforeAll(async () => {
    projectId = (await createProject(server.app, system, { name: 'Shop' })).id;
  });

  const webhook = (events: Parameters<typeof createWebhook>[2]['events'], inProject = projectId) =>
    createWebhook(server.app, system, {
      projectId: inProject,
      url: 'http://127.0.0.1:9/',
      events,
      format: 'standard',
      scoreBelow: 70,
    });
  const messagesTo = (webhookId: string) =>
    server.app.db.selectFrom('deliveries').selectAll().where('webhook_id', '=', webhookId).orderBy('id').execute();

  it('becomes messages to the webhooks of the project that chose the events', async () => {
    const other = (await createProject(server.app, system, { name: 'Other' })).id;
    const [all, few] = [await webhook(['finding.new', 'score.below']), await webhook(['finding.fixed'])];
    const foreign = await webhook(['finding.new'], other);
    const target = await makeTarget(server, projectId);
    await writeScan(server.app.db, target, { score: 90 });
    const scanId = await writeScan(server.app.db, target, { score: 50 });
    const opened = [
      await writeFinding(server.app.db, target, { severity: 'low' }),
      await writeFinding(server.app.db, target, { severity: 'critical' }),
    ];
    const before = server.sent.length;
    await announceScan(server.app, server.app.db, scanId, { ...nothing, opened });
    expect(server.sent).toHaveLength(before + 2);
    const rows = await messagesTo(all.id);
    expect(rows.map(({ event }) => event).sort()).toEqual(['finding.new', 'score.below']);
    const found = rows.find(({ event }) => event === 'finding.new')?.payload.data;
    expect(found).toMatchObject({
      scanId,
      targetId: target.id,
      count: 2,
      findings: [{ severity: 'critical' }, { severity: 'low' }],
    });
    expect(await messagesTo(few.id)).toEqual([]);
    expect(await messagesTo(foreign.id)).toEqual([]);
  });

  it('of a target that cannot be reached is news once', async () => {
    const { id } = await webhook(['target.unreachable']);
    const target = await makeTarget(server, projectId);
    const error = { type: 'unreachable', detail: 'No response.' };
    for (const _ of [1, 2]) {
      await announceScan(server.app, server.app.db, await writeScan(server.app.db, target, { error }), nothing);
    }
    expect(await messagesTo(id)).toHaveLength(1);
  });

  it('sends nothing where the transaction does not end well', async () => {
    const { id } = await webhook(['scan.completed']);
    const target = await makeTarget(server, projectId);
    const scanId = await writeScan(server.app.db, target, { score: 90 });
    const run = server.app.db.transaction().execute(async (db) => {
      await announceScan(server.app, db, scanId, nothing);
      throw new Error(newId('scan'));
    });
    await expect(run).rejects.toThrow();
    expect(await messagesTo(id)).toEqual([]);
  });
});
