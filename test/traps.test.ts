/** Servers that look bad and are not, and servers in trouble: nothing above info may be said of the first, and no pass of the second. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function scanned(
  listener: RequestListener,
  credentials: readonly (readonly [string, string])[] = [],
  maxTimeMs = 60_000,
): Promise<Report> {
  const started = createServer(listener).listen(0, '127.0.0.1');
  server = started;
  await new Promise((resolve) => started.once('listening', resolve));
  const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
  const options = scanOptionsFor(url);
  const { report } = await scan({ ...options, credentials, limits: { ...options.limits, maxTimeMs } });
  return report;
}

const safe = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
const said = (report: Report): string[] =>
  report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ check, location, summary }) => `${check} ${location.path} ${location.name}: ${summary}`);

/** Everything that catalogues call a token and that is none. */
const decoys = {
  id: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  csrf_token: 'kq3nE8rT5yUiOpAsDfGhJkLzXcVbNm12',
  nonce: 'abcDEF123456ghiJKL789mnoPQRstu',
  state: 'f3c1d9e8b7a6954433221100ffeeddcc',
  avatar: 'https://www.gravatar.com/avatar/205e460b479e2e5b48aec07710c08d50',
  client_id: '1234567890-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com',
  public_key: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
  integrity: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC',
  commit: '9fceb02d0ae598e95dc970b74767f19372d61af8',
  api_key_hint: 'YOUR_API_KEY_HERE',
  api_key_id: 'weather-key-7',
  has_api_key: true,
  api_key: null,
  secret_key: '********************',
  version: '10.0.0.1',
};

describe('quiet', () => {
  it('a single-page application that answers 200 for every path', async () => {
    const report = await scanned((_, response) => {
      response.writeHead(200, { ...safe, 'Content-Type': 'text/html' });
      response.end('<!doctype html><title>App</title><div id="root"></div><script src="/assets/app.js"></script>');
    });
    expect(said(report)).toEqual([]);
    expect(report.grade).toBeNull();
    expect(report.noGrade).toContain('every path returns the same page');
  });

  it('an API full of ids, hashes, nonces, placeholders and masked values', async () => {
    const report = await scanned((request, response) => {
      if (request.url !== '/' && request.url !== '/items') {
        response.writeHead(404, { ...safe, 'Content-Type': 'application/json' });
        response.end('{"detail":"Not Found"}');
        return;
      }
      response.writeHead(200, {
        ...safe,
        'Content-Type': request.url === '/' ? 'text/html' : 'application/json',
        'Set-Cookie': [
          '__Host-id=V1StGXR8_Z5jdHi6B-myTc0a9sLkQq3w; Path=/; Secure; HttpOnly; SameSite=Lax',
          'csrftoken=abcdefghijklmnopqrstuvwxyzABCDEF; Path=/; Secure; SameSite=Lax',
        ],
        ETag: '"33a64df551425fcc55e4d42a148795d9f25f89d4"',
      });
      response.end(request.url === '/' ? '<a href="/items">items</a>' : JSON.stringify(decoys));
    });
    expect(said(report)).toEqual([]);
  });

  it("Django's debug page whose SECRET_KEY is masked: debug is on, no secret is out", async () => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>ValueError at /</title></head><body><div id="summary"><h1>ValueError at /</h1></div>
<div id="settings-info"><h2>Settings</h2><h4>Using settings module <code>desk.settings</code></h4><table class="req"><tr><td>SECRET_KEY</td><td class="code"><pre>&#x27;********************&#x27;</pre></td></tr></table></div>
<p id="explanation">You’re seeing this error because you have <code>DEBUG = True</code> in your Django settings file.</p></body></html>`;
    const report = await scanned((_, response) => {
      response.writeHead(500, { ...safe, 'Content-Type': 'text/html' });
      response.end(page);
    });
    expect(report.findings.filter(({ check }) => /api-key|secret/.test(check))).toEqual([]);
  });

  it('an echo service that sends our own credential back: an echo, never a leaked key', async () => {
    const token = ['ghp', 'lJrBpSGfyJfYDmo8Tu2Gx0WE2Q06yz0kzPm8'].join('_');
    const report = await scanned(
      (request, response) => {
        response.writeHead(200, { ...safe, 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ headers: request.headers, path: request.url }));
      },
      [['Authorization', `Bearer ${token}`]],
    );
    const checks = report.findings.map(({ check }) => check);
    expect(checks.filter((check) => check.startsWith('api-key-') || check === 'secret-in-error')).toEqual([]);
    expect(checks).toContain('request-echo');
    expect(JSON.stringify(report)).not.toContain(token);
  });
});

describe('trouble is neither protection nor exposure', () => {
  it.each([
    [429, 'Too Many Requests'],
    [503, 'Service Unavailable'],
  ])('a server that answers %i to everything is unknown where it was asked, and gets no A', async (status, text) => {
    // The wire slows down before such a server: two seconds are enough for the note.
    const report = await scanned(
      (_, response) => {
        response.writeHead(status, { 'Content-Type': 'text/plain', 'Retry-After': '0' });
        response.end(text);
      },
      [],
      2_000,
    );
    expect(said(report)).toEqual([]);
    const requested = report.checks.filter(({ status: outcome }) => outcome === 'unknown').map(({ id }) => id);
    expect(requested).toEqual(expect.arrayContaining(['sensitive-file-exposed', 'cors-reflects-origin']));
    expect(report.grade).not.toBe('A');
  });

  it('a server that fails at random gives no finding from a difference', async () => {
    let n = 0;
    const report = await scanned((_, response) => {
      n += 1;
      response.writeHead(n % 3 === 0 ? 500 : 200, { ...safe, 'Content-Type': 'application/json' });
      response.end(n % 3 === 0 ? '{"error":"busy"}' : '{"ok":true}');
    });
    expect(said(report)).toEqual([]);
  });
});
