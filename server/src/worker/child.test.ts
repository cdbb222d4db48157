import { describe, expect, it } from 'vitest';
import { type ChildOutcome, runInChild, usualLimits } from './child.ts';
import type { Order } from './messages.ts';

/** One exchange: what it needs is little beside the scanner itself. */
const exchange = {
  startedDateTime: '2026-01-01T00:00:00.000Z',
  request: { method: 'GET', url: 'http://127.0.0.1/1', httpVersion: 'HTTP/1.1', headers: [] },
  response: { status: 200, httpVersion: 'HTTP/1.1', headers: [], content: { mimeType: 'text/plain', text: 'ok' } },
};
const content = Buffer.from(JSON.stringify({ log: { version: '1.2', entries: [exchange] } }));
const order: Order = { kind: 'upload', upload: { kind: 'har', content }, context: null };

const run = (limits: object): Promise<ChildOutcome> =>
  runInChild(
    order,
    { ...usualLimits, ...limits },
    { signal: new AbortController().signal, permit: async () => 0, progress: () => undefined },
  );

describe('the process of a scan', { timeout: 900_000 }, () => {
  it('ends where it needs more memory than it may have', async () => {
    const error = { type: 'out-of-memory', detail: 'The scan needed more than 20 MB of memory.' };
    expect(await run({ memoryMb: 20 })).toEqual({ ok: false, error });
  });

  it('ends where it takes longer than it may', async () => {
    const error = { type: 'time-limit', detail: 'The scan took longer than 0 seconds.' };
    expect(await run({ timeMs: 1 })).toEqual({ ok: false, error });
  });

  it('gives a report where neither is the case', async () => {
    expect(await run({})).toMatchObject({ ok: true, result: { report: { schemaVersion: 1 } } });
  });
});
