import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';

describe.skipIf(!hasPostgres)('what the operator asks', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());
  const openly = (path: string) => test.request('GET', path, { headers: { Authorization: '' } });

  it('200 /healthz and /readyz, without credentials', async () => {
    expect(await (await openly('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await openly('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('200 /metrics, of the process, the requests and the work', async () => {
    await test.request('GET', '/api/v1/projects');
    await test.request('BREW', '/api/v1/projects');
    const response = await test.request('GET', '/metrics');
    const text = await response.text();
    expect(response.headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).toMatch(/^openbrick_http_request_duration_seconds_count\{method="GET",status="200"\} [1-9]/m);
    expect(text).toMatch(/method="other"/);
    expect(text).toMatch(/^openbrick_scans_queued 0$/m);
    expect(text).toMatch(/^openbrick_deliveries_pending 0$/m);
  });

  it('401 /metrics without credentials', async () => {
    expect((await openly('/metrics')).status).toBe(401);
  });

  it('503 /readyz where the database does not answer, while /healthz still does', async () => {
    const lone = await startTestApp();
    await lone.store.pool.end();
    expect((await lone.request('GET', '/readyz')).status).toBe(503);
    expect((await lone.request('GET', '/healthz')).status).toBe(200);
    await lone.close().catch(() => {});
  });
});
