import { type Finding, fixedSession, scan } from 'openbrick';
import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { useListening, useTestApp } from '../testing/use.ts';
import { makeWorld } from '../testing/world.ts';

/** docs/server-own-scan.md: the token that proves ownership is made to be published. */
const isArgued = ({ check, location }: Finding): boolean =>
  check === 'api-key-in-body' && location.path === '/api/v1/targets/{id}/ownership' && location.pointer === '/token';

describe.skipIf(!hasPostgres)('openbrick scans its own server', () => {
  const server = useTestApp();
  const listening = useListening(server);

  it('with its document, two identities and writes: grade A, and nothing above info', async () => {
    const [alice, bob] = [await makeWorld(server, 'of Alice'), await makeWorld(server, 'of Bob')];
    const identity = async (name: string, world: typeof alice) => ({
      name,
      groups: [],
      session: fixedSession([['Authorization', `Bearer ${await world.token({ role: 'admin' })}`]]),
    });
    const { report } = await scan(listening.url, {
      document: { kind: 'url', url: `${listening.url}/api/v1/openapi.json` },
      identities: [await identity('alice', alice), await identity('bob', bob)],
      allowWrites: true,
      limits: { rate: Number.POSITIVE_INFINITY, maxRequests: 1_500, maxTimeMs: 100_000 },
    });
    const loud = report.findings.filter(({ severity }) => severity !== 'info');
    expect(loud.filter((finding) => !isArgued(finding)).map(({ check, location }) => [check, location])).toEqual([]);
    expect(report.grade).toBe('A');
  }, 300_000);
});
