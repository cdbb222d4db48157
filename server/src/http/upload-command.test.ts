import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { useListening, useTestApp } from '../testing/use.ts';
import { makeWorld, type World } from '../testing/world.ts';

const program = fileURLToPath(new URL('../../../bin/openbrick.js', import.meta.url));

describe.skipIf(!hasPostgres)('openbrick scan --upload to the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-upload-'));
  const server = useTestApp();
  const listening = useListening(server);
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await makeWorld(server, 'of the upload');
    token = await world.token({ role: 'analyst' });
    writeFileSync(join(folder, 'api.json'), '{"openapi":"3.1.0","info":{"title":"Shop","version":"1"},"paths":{}}');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const scan = (upload: string, secret = token) =>
    new Promise<{ status: number | null; stderr: string }>((resolve) => {
      const args = ['scan', '--spec', 'api.json', '--report', 'json=report.json', '--quiet', '--upload', upload];
      const env = { ...process.env, OPENBRICK_TOKEN: secret };
      const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        stderr += part;
      });
      child.once('close', (status) => resolve({ status, stderr }));
    });
  const address = (target: string | undefined): string => `${listening.url}/?targetId=${target}`;
  const uploads = async (): Promise<{ state: string; trigger: string }[]> => {
    const response = await server.request('GET', `/api/v1/scans?targetId=${world.ids['tgt']}`);
    const { items } = (await response.json()) as { items: { state: string; trigger: string }[] };
    return items.filter(({ trigger }) => trigger === 'upload');
  };

  it('takes the report as a scan, and the same report once', async () => {
    const { status, stderr } = await scan(address(world.ids['tgt']));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(await uploads()).toMatchObject([{ state: 'queued' }]);
    const { content } = await server.app.db.selectFrom('uploads').select('content').executeTakeFirstOrThrow();
    expect(JSON.parse(String(content))).toEqual(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
  });

  it.each([
    [
      'a token that the server does not know',
      () => `ob_${'x'.repeat(40)}`,
      () => world.ids['tgt'],
      'the server refused the token (401)',
    ],
    [
      'a target that is not there',
      () => token,
      () => `tgt_${'0'.repeat(26)}`,
      'the server has no such target, or none that the token may see (404)',
    ],
    [
      'an id that is none',
      () => token,
      () => 'shop',
      'the server responded 422: targetId: must be an id that begins with tgt_',
    ],
  ])('exit 4, and the other outputs are written: %s', async (_name, secret, target, words) => {
    rmSync(join(folder, 'report.json'), { force: true });
    const { status, stderr } = await scan(address(target()), secret());
    expect({ status, stderr }).toEqual({ status: 4, stderr: `openbrick: --upload: ${words}\n` });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toHaveProperty('schemaVersion');
  });

  it('exit 4 with a token that may only read', async () => {
    const { status, stderr } = await scan(address(world.ids['tgt']), await world.token({ role: 'viewer' }));
    expect(status).toBe(4);
    expect(stderr).toMatch(/^openbrick: --upload: the server responded 403: .*\n$/);
  });
});
