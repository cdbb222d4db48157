import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type Role, system } from '../../access/actor.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { createProject } from '../projects/create.ts';
import { changeWebhook, deleteWebhook } from './change.ts';
import { createWebhook } from './create.ts';
import { getWebhook, listWebhooks } from './read.ts';
import { testWebhook } from './test.ts';

describe.skipIf(!hasPostgres)('webhooks by role', () => {
  let server: TestApp;
  let projectId: string;
  let id: string;
  const as = (role: Role, project = projectId): Actor => ({
    ...system,
    kind: 'user',
    serverAdmin: false,
    memberships: new Map([[project, role]]),
  });
  const fields = () => ({
    projectId,
    url: 'http://127.0.0.1:9/T0/B0/a-long-word',
    events: ['test'] as const,
    format: 'slack' as const,
    scoreBelow: 70,
  });
  beforeAll(async () => {
    server = await startTestApp();
    projectId = (await createProject(server.app, system, { name: 'Shop' })).id;
    id = (await createWebhook(server.app, as('admin'), fields())).id;
  });
  afterAll(() => server.close());

  it('only admins write', async () => {
    for (const role of ['viewer', 'analyst'] as const) {
      const actor = as(role);
      const writes = [
        () => createWebhook(server.app, actor, fields()),
        () => changeWebhook(server.app, actor, id, { scoreBelow: 1 }),
        () => deleteWebhook(server.app, actor, id),
        () => testWebhook(server.app, actor, id),
      ];
      for (const write of writes) await expect(write).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  it('viewers read no more of a URL than its origin: whoever knows the rest can write to the chat', async () => {
    expect(await getWebhook(server.app, as('viewer'), id)).toMatchObject({ url: 'http://127.0.0.1:9/…' });
    expect(await getWebhook(server.app, as('admin'), id)).toMatchObject({ url: fields().url });
  });

  it('those of other projects are not there', async () => {
    const outsider = as('admin', 'prj_other');
    await expect(getWebhook(server.app, outsider, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(changeWebhook(server.app, outsider, id, {})).rejects.toMatchObject({ kind: 'not-found' });
    expect(await listWebhooks(server.app, outsider, { page: { limit: 10 } })).toMatchObject({ items: [] });
  });
});
