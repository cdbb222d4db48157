import { gzipSync } from 'node:zlib';
import { scanDocument, toJson } from 'openbrick';
import { describe, expect, it, vi } from 'vitest';
import { adminToken } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';
import { createHttp } from '../create.ts';

const har = {
  log: {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    entries: [
      {
        startedDateTime: '2026-11-27T12:00:00.000Z',
        time: 1,
        request: { method: 'GET', url: 'https://api.example.com/', httpVersion: 'HTTP/1.1', headers: [], cookies: [] },
        response: {
          status: 200,
          statusText: 'OK',
          httpVersion: 'HTTP/1.1',
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          cookies: [],
          content: { size: 2, mimeType: 'application/json', text: '{}' },
        },
      },
    ],
  },
};
const document = '{"openapi":"3.1.0","info":{"title":"Parcels","version":"1"},"paths":{}}';
const withKey = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Parcels', version: '1' },
  paths: {
    '/': { get: { parameters: [{ name: 'api_key', in: 'query', schema: { type: 'string' } }], responses: {} } },
  },
});
const report = async (): Promise<string> => toJson((await scanDocument(document)).report);
const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

describe.skipIf(!hasPostgres)('/uploads', () => {
  const server = useTestApp();
  const target = useTarget(server);
  const upload = (kind: string, body: string | Buffer, targetId = target.id) =>
    createHttp(server.app).request(`/api/v1/uploads?targetId=${targetId}&kind=${kind}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/octet-stream' },
      body,
    });

  it.each([
    ['report', report],
    ['har', async () => JSON.stringify(har)],
    ['recording', async () => JSON.stringify(har)],
    ['log', async () => '192.0.2.1 - - [27/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 2\n'],
  ])('202: a %s becomes a scan', async (kind, content) => {
    const response = await upload(kind, await content());
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ trigger: 'upload', state: 'queued', targetId: target.id });
  });

  it('202: a compressed report, and a compressed log', async () => {
    expect((await upload('report', gzipSync(await report()))).status).toBe(202);
    expect(
      (await upload('log', gzipSync('192.0.2.1 - - [27/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 2\n'))).status,
    ).toBe(202);
  });

  it('reads three bodies at once, and the next one when one of them has been taken', async () => {
    const http = createHttp(server.app);
    const read: number[] = [];
    const ends: (() => void)[] = [];
    const send = (at: number) =>
      http.request(`/api/v1/uploads?targetId=${target.id}&kind=log`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${adminToken}` },
        body: new ReadableStream(
          {
            pull(controller) {
              if (!read.includes(at)) read.push(at);
              return new Promise<void>((resolve) => {
                ends[at] = () => {
                  controller.close();
                  resolve();
                };
              });
            },
          },
          { highWaterMark: 0 },
        ),
        duplex: 'half',
      } as RequestInit);
    const sent = [0, 1, 2, 3].map(send);
    await vi.waitFor(() => expect(read).toHaveLength(3));
    // A request that comes later gets its response, and the fourth body is still not read.
    expect((await http.request('/healthz')).status).toBe(200);
    expect(read).toEqual([0, 1, 2]);
    ends[0]?.();
    expect((await sent[0])?.status).toBe(422);
    await vi.waitFor(() => expect(read).toEqual([0, 1, 2, 3]));
    for (const end of ends.slice(1)) end();
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });

  it('422: a report with more findings than the server stores at once', async () => {
    const [finding] = (await scanDocument(withKey)).report.findings;
    const whole = JSON.parse(await report()) as object;
    const many = (count: number) =>
      gzipSync(JSON.stringify({ ...whole, findings: Array.from({ length: count }, () => finding) }));
    expect((await upload('report', many(10_000))).status).toBe(202);
    const response = await upload('report', many(10_001));
    expect(await response.json()).toMatchObject({ status: 422, detail: 'has more than 10000 findings' });
  });

  it.each([
    ['log', ' \n'],
    ['log', 'a\0b'],
    ['report', 'nothing of the kind'],
    ['report', '{"schemaVersion":1}'],
    ['report', deep],
    ['report', gzipSync('{"schemaVersion":1}')],
    ['report', gzipSync('{}').subarray(0, 8)],
    ['har', '{"log":{}}'],
    ['recording', '{"evidence":{}}'],
  ])('422: no %s', async (kind, content) => {
    const response = await upload(kind, content);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ type: 'urn:openbrick:problem:validation-failed' });
  });

  it('404 for a target that is not there, 422 for another kind', async () => {
    expect((await upload('log', 'x', `tgt_${'0'.repeat(26)}`)).status).toBe(404);
    expect((await upload('video', 'x')).status).toBe(422);
  });
});
