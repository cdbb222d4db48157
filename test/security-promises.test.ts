/** Sentences of SECURITY.md that no single part shows: limits with their numbers, and what a recording keeps of a session. */
import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordingText } from '../src/derive/recording/recording-text.ts';
import { readAhead } from '../src/derive/secrets/read-ahead.ts';
import { secretsInBody } from '../src/derive/secrets/secrets-seen.ts';
import { wireOptions } from '../src/gather/testing/options.ts';
import { listen } from '../src/gather/testing/raw-server.ts';
import { createWire } from '../src/gather/wire/wire.ts';
import { standardLimits } from '../src/library/limits.ts';
import { runAtOnce } from '../src/parse/steps.ts';
import { scan } from '../src/scan.ts';
import { evidenceOf } from './cases.ts';
import { scanOptionsFor } from './scan-options.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${await listen(server)}/`;
}

const session = (seed: string): string => Buffer.from(`${seed} of a session`).toString('hex');

describe('what SECURITY.md promises', () => {
  it('In a recording, a session that the server renews or issues is replaced by a pseudonym.', async () => {
    const [given, renewed, issued] = [session('given'), session('renewed'), session('issued')];
    const url = await serve(({ headers, url: path = '/' }, response) => {
      if (headers.cookie?.includes(given)) response.setHeader('Set-Cookie', `sid=${renewed}; Path=/; HttpOnly`);
      if (path === '/in') response.setHeader('Set-Cookie', [`sid=${issued}`, `old=1; Max-Age=0`]);
      response.setHeader('Content-Type', 'text/html').end('<a href="/in">in</a>');
    });
    const result = await scan({ ...scanOptionsFor(url), credentials: [['Cookie', `sid=${given}`]] });
    const text = recordingText(result.recording);
    expect(text).toMatch(/sid=\w{20}/);
    for (const value of [given, renewed, issued]) expect(text).not.toContain(value);
  });

  it('Credentials that you pass are never written in any output, also where the server sets a part of one as a cookie', async () => {
    const parts = ['Vx7Qm2Lp9Rt4', 'Jw3kN9sT1uYb', 's:hG7kL2pQ.rT5vB8nM/x', 'Yb7Nm3Kc9Ws2'];
    const [quoted = '', signature = '', escaped = '', inJson = ''] = parts;
    const url = await serve((_, response) => {
      response.setHeader(
        'Set-Cookie',
        parts.map((part, i) => `echo${i}=${part}; Path=/`),
      );
      response.setHeader('Content-Type', 'text/html').end('<h1>page</h1>');
    });
    const credentials = [
      ['Cookie', `sid="${quoted}"; sess=${encodeURIComponent(escaped)}`],
      ['X-Auth', `id=acct77, sig="${signature}"`],
      ['X-Session', JSON.stringify({ token: inJson })],
    ] as const;
    const text = recordingText((await scan({ ...scanOptionsFor(url), credentials })).recording);
    expect(text).toMatch(/echo3=\w{12}/);
    for (const part of parts) expect(text).not.toContain(part);
  });

  it('Bodies are kept up to 2 MB each and 32 MB together.', async () => {
    const long = Buffer.alloc(3_000_000, 'x');
    const url = await serve((_, response) => void response.end(long));
    const { maxBodyBytes } = standardLimits;
    const wire = createWire(wireOptions(url, { limits: { maxBodyBytes, concurrency: 1 } }));
    onTestFinished(wire.close);
    const kept: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      const outcome = await wire.get(`${url}${at}`);
      kept.push(outcome.ok ? (outcome.exchanges[0]?.response.body.length ?? 0) : 0);
    }
    expect(kept[0]).toBe(2 * 1024 * 1024);
    expect(kept.at(-1)).toBe(32 * 1024);
    expect(kept.slice(0, 16).reduce((sum, size) => sum + size, 0)).toBe(32 * 1024 * 1024);
  });

  it('200 keys of a response are listed, and 100,000 keys of a scan are evaluated.', () => {
    const body = (seed: number): string =>
      JSON.stringify(Array.from({ length: 60_000 }, (_, i) => ({ note: keyOf(seed + i) })));
    const pages = [0, 100_000].map((seed) => ({ url: `https://api.test/${seed}`, body: body(seed) }));
    const evidence = evidenceOf({ pages });
    const exchanges = evidence.exchanges.ok ? evidence.exchanges.value : [];
    const { read, flooding } = runAtOnce(readAhead(exchanges, evidence));
    expect([read.length, flooding]).toEqual([1, 1]);
    expect(secretsInBody(read[0] as (typeof read)[0])).toHaveLength(200);
  });
});

const keyOf = (seed: number): string =>
  ['sk_', 'live_', createHash('sha256').update(`${seed}`).digest('hex').slice(0, 24)].join('');
