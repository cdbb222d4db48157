import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { hasTool, pythonWith, root } from './toolchains.ts';

const token = ['operator', 'token', 'of', 'the', 'lab', '0123456789'].join('-');

/** The built server with its embedded database, on a port of loopback. */
async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'openbrick-lab-'));
  const child = spawn(process.execPath, [join(root, 'bin/openbrick.js'), 'server', 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      OPENBRICK_DATA_DIR: data,
      OPENBRICK_PORT: '0',
      OPENBRICK_ADMIN_TOKEN: token,
      OPENBRICK_RATE_LIMIT: '1000000',
      OPENBRICK_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    url = (JSON.parse(line) as { url?: string }).url;
    if (url !== undefined) break;
  }
  if (url === undefined) throw new Error('the server did not start');
  return {
    url,
    // Schemathesis keeps notes in the folder that it runs in.
    folder: data,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

describe.skipIf(!hasTool('python3'))('Schemathesis over the whole API of the server', () => {
  it('finds no server error and no response that the document does not have', async () => {
    const python = pythonWith(['test/lab/schemathesis/requirements.txt']);
    const server = await startServer();
    try {
      const { stdout } = await promisify(execFile)(
        join(dirname(python), 'schemathesis'),
        [
          'run',
          `${server.url}/api/v1/openapi.json`,
          ...['--header', `Authorization: Bearer ${token}`],
          ...['--checks', 'not_a_server_error,status_code_conformance,content_type_conformance'],
          ...['--phases', 'examples,coverage,fuzzing', '--max-examples', '15', '--seed', '1', '--workers', '1'],
          // A log-out or a stream of events is no place to wait.
          ...['--exclude-path-regex', '/events$', '--request-timeout', '20'],
        ],
        { cwd: server.folder, maxBuffer: 64 * 1024 * 1024 },
      );
      // It ends with another code than 0 where one of them fails.
      expect(stdout).toMatch(/([1-9]\d{3,}) generated, \1 passed/);
    } finally {
      await server.stop();
    }
  });
});
