import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVault } from '../access/vault.ts';
import { deliver } from '../alerts/deliver.ts';
import { createHttp } from '../http/create.ts';
import type { App } from '../service/app.ts';
import { adminToken } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { endedScan, startScan, startTestJobs, type TestJobs, targetOf } from '../testing/jobs.ts';
import { make, makeProject } from '../testing/things.ts';
import { startWorker } from './start.ts';

const identities = [{ name: 'alice', headers: { Authorization: 'Bearer alices-own-token' } }];

describe.skipIf(!hasPostgres)('where the key that sealed something is gone', { timeout: 900_000 }, () => {
  let jobs: TestJobs;
  let app: App;
  beforeAll(async () => {
    jobs = await startTestJobs();
    app = { ...jobs.app, vault: createVault({ current: randomBytes(32), previous: [] }) };
  });
  afterAll(() => jobs?.close());
  const ask = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
    createHttp(app).request(`/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('a scan fails and says so', async () => {
    const id = await startScan(jobs, await targetOf(jobs, 'http://127.0.0.1:9/', { identities }));
    const worker = await startWorker(app, jobs.boss);
    const { state, error } = await endedScan(jobs, id);
    await worker.stop();
    expect([state, error?.type]).toEqual(['failed', 'credentials-unreadable']);
  });

  it('a target is changed only with its credentials given again', async () => {
    const path = `/targets/${await targetOf(jobs, 'http://127.0.0.1:9/', { identities })}`;
    expect((await ask('PATCH', path, { name: 'API' })).status).toBe(409);
    expect((await ask('PATCH', path, { identities })).status).toBe(409);
    const kept = [{ name: 'alice', headers: { Authorization: null } }];
    expect((await ask('PATCH', path, { identities: kept, recipes: [] })).status).toBe(422);
    expect((await ask('PATCH', path, { identities, recipes: [] })).status).toBe(200);
    expect((await ask('PATCH', path, { name: 'API' })).status).toBe(200);
  });

  it('a message is not sent, and its log says why', async () => {
    const { id: projectId } = await makeProject(jobs);
    const hook = await make(jobs, '/webhooks', { projectId, url: 'http://127.0.0.1:9/', events: ['test'] });
    const { id } = await make(jobs, `/webhooks/${hook.id}/test`, {});
    await deliver(app, { id, attempt: 0 });
    const response = await jobs.request('GET', `/api/v1/webhooks/${hook.id}/deliveries/${id}`);
    expect(await response.json()).toMatchObject({
      state: 'pending',
      attempts: [{ status: null, error: 'no encryption key opens the secret' }],
    });
  });

  it('a repeated request gets 409: its first response cannot be read', async () => {
    const headers = { 'Idempotency-Key': 'k' };
    const first = await jobs.request('POST', '/api/v1/projects', { body: { name: 'p' }, headers });
    expect(first.status).toBe(201);
    expect((await ask('POST', '/projects', { name: 'p' }, headers)).status).toBe(409);
  });
});
