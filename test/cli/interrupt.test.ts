import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

it('writes what there is when interrupted, and exits with 130', async () => {
  let firstResponse: (() => void) | undefined;
  const responded = new Promise<void>((resolve) => {
    firstResponse = resolve;
  });
  const started = createServer((request, response) => {
    if (request.url === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<h1>Home</h1>${Array.from({ length: 60 }, (_, i) => `<a href="/page${String.fromCharCode(97 + (i % 26))}/${i}">x</a>`).join('')}`,
      );
      firstResponse?.();
    }
    // Everything else hangs, so that the scan is surely under way.
  }).listen(0, '127.0.0.1');
  server = started;
  await new Promise((resolve) => started.once('listening', resolve));
  const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
  const child = spawn(process.execPath, [program, 'scan', url, '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const closed = new Promise((resolve) => child.stdout.once('close', resolve));
  await responded;
  child.kill('SIGINT');
  expect(await exited).toBe(130);
  await closed;
  const report: { notes: string[]; requests: { sent: number } } = JSON.parse(output);
  expect(report.notes.join()).toContain('interrupted');
  expect(report.requests.sent).toBeGreaterThan(0);
});
