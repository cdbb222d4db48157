import { gzipSync } from 'node:zlib';
import { scanDocument, toJson } from 'openbrick';
import { describe, expect, it } from 'vitest';
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
