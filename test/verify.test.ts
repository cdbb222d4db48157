/** Scan, fix, verify: against a real server that is weak, then fixed, then failing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { provesAgain, seedsOf, verificationsOf } from '../src/judge/verify.ts';
import type { Report } from '../src/model/report.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

type Mode = 'weak' | 'fixed' | 'failing';
const key = ['sk', 'live', 'DuQczgCW1EbKSlBDndLuD1CD'].join('_');
let mode: Mode = 'weak';
let requested: string[] = [];
let server: Server | undefined;
afterEach(() => server?.close());

const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  components: { securitySchemes: { sid: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
  paths: {
    '/v2/lists': {
      get: { parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }], responses: {} },
      post: { security: [{ sid: [] }], responses: { 204: { description: 'made' } } },
    },
    '/v2/lists/{id}': {
      get: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }], responses: {} },
    },
    '/orders/{id}': {
      get: {
        security: [{ sid: [] }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {},
      },
    },
  },
};

async function start(): Promise<string> {
  requested = [];
  const started = createServer((request, response) => {
    requested.push(request.url ?? '');
    if (mode === 'failing') {
      response.statusCode = 500;
      response.end('broken');
    } else if (request.url === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end('<a href="/account">account</a> <a href="/about">about</a>');
    } else if (request.url === '/account') {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(mode === 'weak' ? { key } : { key: null }));
    } else if (request.url === '/openapi.json') {
      response.end(JSON.stringify(document));
    } else if (request.method === 'POST') {
      response.statusCode = 204;
      response.end();
    } else if (/^\/v[12]\/lists(?:\?.*)?$/.test(request.url ?? '')) {
      const length = Number(new URL(request.url ?? '', 'http://x').searchParams.get('limit') ?? 2);
      response.end(JSON.stringify(Array.from({ length }, (_, id) => ({ id: id * 9 }))));
    } else if (request.url?.startsWith('/v2/lists/')) {
      response.statusCode = /\d$/.test(request.url) ? 200 : 500;
      response.end('{"id":9}');
    } else if (/^\/orders\/\d+$/.test(request.url ?? '')) {
      response.statusCode = mode === 'weak' ? 200 : 401;
      response.end(mode === 'weak' ? '{"total":3}' : '');
    } else {
      response.statusCode = 404;
      response.end('Not Found');
    }
  }).listen(0, '127.0.0.1');
  server = started;
  await new Promise((resolve) => started.once('listening', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

async function again(report: Report, url: string): Promise<ReturnType<typeof verificationsOf>> {
  const options = scanOptionsFor(url);
  const wanted = new Set(report.findings.map(({ check }) => check));
  const { report: now } = await scan({
    ...options,
    crawl: false,
    seeds: seedsOf(report, options.target),
    document: { kind: 'url', url: `${url}/openapi.json`, isOptional: true },
    keeps: provesAgain(report),
    selects: ({ id }) => wanted.has(id),
  });
  return verificationsOf(report, now);
}

const outcomeOf = (shown: ReturnType<typeof verificationsOf>, check: string): string | undefined =>
  shown.find(({ finding }) => finding.check === check)?.outcome;

describe('verify', () => {
  it('cannot tell of a credential that was not given again', async () => {
    mode = 'fixed';
    const url = await start();
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"u1"}').toString('base64url')}.`;
    const { report } = await scan({ ...scanOptionsFor(url), credentials: [['Authorization', `Bearer ${unsigned}`]] });
    expect(report.findings.map(({ check }) => check)).toContain('jwt-algorithm-none');
    expect(JSON.stringify(report)).not.toContain(unsigned);
    const now = { ...report, findings: [] };
    expect(outcomeOf(verificationsOf(report, now), 'jwt-algorithm-none')).toBe('could not tell');
    const looked = { credentials: new Set(['Authorization']), comparing: new Set<string>(), allowsWrites: false };
    expect(outcomeOf(verificationsOf(report, now, looked), 'jwt-algorithm-none')).toBe('fixed');
  });

  it('says still there, fixed, or could not tell', async () => {
    mode = 'weak';
    const url = await start();
    const { report } = await scan(scanOptionsFor(url));
    expect(report.findings.map(({ check }) => check)).toContain('api-key-in-body');
    expect(outcomeOf(await again(report, url), 'api-key-in-body')).toBe('still there');
    mode = 'fixed';
    const fixed = await again(report, url);
    expect(outcomeOf(fixed, 'api-key-in-body')).toBe('fixed');
    expect(outcomeOf(fixed, 'header-nosniff-missing')).toBe('still there');
    mode = 'failing';
    expect(outcomeOf(await again(report, url), 'api-key-in-body')).toBe('could not tell');
  });

  it('asks documented operations again, and knows them by their template', async () => {
    mode = 'weak';
    const url = await start();
    const { report } = await scan(scanOptionsFor(url));
    expect(outcomeOf(await again(report, url), 'auth-not-enforced')).toBe('still there');
    mode = 'fixed';
    expect(outcomeOf(await again(report, url), 'auth-not-enforced')).toBe('fixed');
  });

  it('compares again with what a finding was compared with', async () => {
    mode = 'weak';
    const url = await start();
    const { report } = await scan(scanOptionsFor(url));
    const shown = await again(report, url);
    for (const check of ['server-error-on-bad-input', 'page-size-unbounded', 'old-version-served'])
      expect([check, outcomeOf(shown, check)]).toEqual([check, 'still there']);
  });

  it('cannot tell of a write that it does not send', async () => {
    mode = 'weak';
    const url = await start();
    const { report } = await scan({ ...scanOptionsFor(url), allowWrites: true });
    const shown = await again(report, url);
    const writes = shown.filter(({ finding }) => finding.location.method === 'POST');
    expect(writes.map(({ finding, outcome }) => `${finding.check} ${outcome}`)).toContain(
      'auth-not-enforced could not tell',
    );
  });

  it('asks only for the places of the findings, and for what nothing looks like', async () => {
    mode = 'weak';
    const url = await start();
    const { report } = await scan(scanOptionsFor(url));
    const keyOnly = { ...report, findings: report.findings.filter(({ check }) => check === 'api-key-in-body') };
    requested = [];
    await again(keyOnly, url);
    expect(requested.filter((path) => path === '/account')).toHaveLength(1);
    expect(requested).not.toContain('/about');
    expect(requested.length).toBeLessThan(8);
  });
});
