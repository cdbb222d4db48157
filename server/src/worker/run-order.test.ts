import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanTarget } from '../service/targets/for-scan.ts';
import { runOrder } from './run-order.ts';

describe('runOrder', () => {
  let server: Server;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => void response.end('{}'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const targetAt = (host: string): ScanTarget => ({
    id: 'tgt_1',
    projectId: 'prj_1',
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    host,
    spec: 'none',
    context: null,
    pace: { rate: 500, concurrency: 8 },
    policy: { maxRequests: 5, maxTimeSeconds: 20, allowWrites: false },
    isVerified: false,
    identities: [{ name: 'a', headers: { Cookie: 'a=b' } }],
    recipes: [],
  });
  const run = (host: string, networks: 'all' | readonly string[]) =>
    runOrder(
      { kind: 'scan', target: targetAt(host), networks },
      { signal: new AbortController().signal, permit: async () => undefined, progress: () => undefined },
    ).then(
      () => 'done',
      (error: { kind?: string }) => error.kind,
    );

  it.each(['127.0.0.1', 'localhost', '2130706433'])(
    'does not connect to %s where no network is allowed',
    async (host) => {
      const before = connections;
      expect(await run(host, [])).toBe('target-not-allowed');
      expect(connections).toBe(before);
    },
  );

  it('scans what the operator allowed', async () => {
    expect(await run('127.0.0.1', ['127.0.0.0/8'])).toBe('done');
    expect(connections).toBeGreaterThan(0);
  });
});
