import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { type Cluster, startCluster } from '../testing/postgres.ts';
import { buildProgram, operatorToken, type Program, startProgram } from '../testing/program.ts';

const authorized = { Authorization: `Bearer ${operatorToken}` };

describe.skipIf(!hasPostgres)('a server whose PostgreSQL goes and comes back', () => {
  let cluster: Cluster;
  let program: Program;
  let url: string;
  beforeAll(async () => {
    buildProgram();
    cluster = await startCluster();
    program = startProgram(['serve'], {
      DATABASE_URL: cluster.url,
      OPENBRICK_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    });
    ({ url } = await program.ready());
  });
  afterAll(async () => {
    await program.stop();
    await cluster.stop();
  });
  const send = (method: string, path: string, body?: unknown) =>
    fetch(url + path, {
      method,
      headers: { ...authorized, 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const made = async (path: string, body: unknown): Promise<string> =>
    ((await (await send('POST', `/api/v1${path}`, body)).json()) as { id: string }).id;

  it('503 with Retry-After on every path meanwhile, and works again without a restart', async () => {
    const projectId = await made('/projects', { name: 'kept' });
    const targetId = await made('/targets', { projectId, name: 'API', url: 'http://127.0.0.1:1/', spec: 'none' });
    await cluster.kill();
    const asked = [
      ['GET', '/api/v1/projects'],
      ['GET', `/api/v1/targets/${targetId}`],
      ['POST', '/api/v1/scans', { targetId }],
      ['PATCH', `/api/v1/targets/${targetId}`, { owner: 'ann' }],
      ['POST', '/api/v1/sessions', { email: 'a@example.com', password: 'wrong' }],
      ['GET', `/api/v1/targets/${targetId}/badge.svg`],
      ['GET', '/metrics'],
    ] as const;
    for (const [method, path, body] of asked) {
      const response = await send(method, path, body);
      const { type, status } = (await response.json()) as { type: string; status: number };
      expect([path, response.status, status, type]).toEqual([path, 503, 503, 'urn:openbrick:problem:unavailable']);
      expect(response.headers.get('retry-after')).toBe('5');
    }
    const ready = await send('GET', '/readyz');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5']);

    await cluster.start();
    await expect.poll(async () => (await send('GET', '/readyz')).status, { timeout: 20_000 }).toBe(200);
    expect((await send('GET', `/api/v1/targets/${targetId}`)).status).toBe(200);
    const scanId = await made('/scans', { targetId });
    const stateOf = async () =>
      ((await (await send('GET', `/api/v1/scans/${scanId}`)).json()) as { state: string }).state;
    await expect.poll(stateOf, { timeout: 60_000, interval: 500 }).toBe('failed');
  }, 120_000);
});
