import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLogs } from './logged.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-logged-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'access.log');
const line = (i: number): string =>
  `10.0.0.1 - - [27/Nov/2026:07:44:00 +0000] "GET /a/${i}?api_key=DuQczgCW1EbKSlBDnd${i % 10} HTTP/1.1" 200 1 "-" "ua"\n`;
const LINES = 30_000;
writeFileSync(file, Array.from({ length: LINES }, (_, i) => line(i)).join(''));

it('hears a signal while a file is read, and keeps what was found', async () => {
  const controller = new AbortController();
  // As a signal comes: between two turns of the event loop.
  setImmediate(() => setImmediate(() => controller.abort()));
  const { logs } = await readLogs({ paths: [file], stdin: [], signal: controller.signal });
  expect(logs.lines).toBeGreaterThan(0);
  expect(logs.lines).toBeLessThan(LINES);
  expect(logs.keys.length).toBeGreaterThan(0);
});

it('is one line where there is none', async () => {
  await expect(readLogs({ paths: ['-'], stdin: [Buffer.from('')] })).rejects.toThrow(/^-: it has no log line$/);
});
