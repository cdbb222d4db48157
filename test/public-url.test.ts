/** `--public-url` judges and never sends: a server on loopback as the internet would see it, in every format. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probedIn } from '../src/derive/recording/recording.ts';
import type { Report } from '../src/model/report.ts';
import { type FormatName, formats } from '../src/report/index.ts';
import { judge, type Recording, scan } from '../src/scan.ts';
import { plainContext } from './fixtures/render-context.ts';
import { scanOptionsFor } from './scan-options.ts';

let server: Server;
let url = '';
let recording: Recording;
let asIs: Report;
let asPublic: Report;

const publicUrl = 'https://api.shop.io';
const pages: Record<string, [number, Record<string, string>, string]> = {
  '/': [
    200,
    { 'Content-Type': 'text/html', 'Set-Cookie': 'sessionid=abcdefghijklmnopqrstuvwxyz012345; HttpOnly; SameSite=Lax' },
    `<a href="${publicUrl}/there">there</a><a href="/away">away</a><img src="http://cdn.example/a.png">`,
  ],
  '/away': [302, { Location: 'http://api.shop.io/login' }, ''],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, headers, body] = pages[request.url ?? ''] ?? [404, {}, ''];
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  ({ report: asPublic, recording } = await scan({ ...scanOptionsFor(url), publicUrl }));
  const { publicUrl: _, ...options } = { ...scanOptionsFor(url), publicUrl };
  asIs = judge(recording, options);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const found = ({ findings }: Report): string[] => findings.map(({ check, severity }) => `${check} ${severity}`);

describe('a scan of loopback with a public URL', () => {
  it('asks the target and nobody else', () => {
    const { exchanges } = recording.evidence;
    const requested = [...(exchanges.ok ? exchanges.value : []), ...probedIn(recording)].map(
      ({ request }) => request.url,
    );
    expect(requested.length).toBeGreaterThan(5);
    expect(requested.filter((each) => !each.startsWith(url))).toEqual([]);
  });

  it('is judged as the internet would see it', () => {
    expect(found(asPublic)).toEqual(
      expect.arrayContaining(['cookie-without-secure medium', 'hsts-missing low', 'mixed-content medium']),
    );
    expect(found(asPublic).filter((each) => each.startsWith('https-missing'))).toEqual([]);
    expect(asPublic.notes.join()).not.toContain('--public-url');
  });

  it('without it says in one line what was spared', () => {
    expect(found(asIs)).toEqual(expect.arrayContaining(['cookie-without-secure low', 'https-missing info']));
    expect(found(asIs).filter((each) => /^(?:hsts-missing|mixed-content)/.test(each))).toEqual([]);
    const notes = asIs.notes.filter((note) => note.includes('--public-url'));
    expect(notes).toEqual([
      expect.stringContaining('cookie-without-secure, hsts-missing, https-missing and mixed-content'),
    ]);
  });

  it('keeps fingerprints, and places at which the target was really asked', () => {
    const secure = ({ findings }: Report) => findings.find(({ check }) => check === 'cookie-without-secure');
    expect(secure(asPublic)?.fingerprint).toBe(secure(asIs)?.fingerprint);
    expect(
      asPublic.findings.map(({ location }) => location.url ?? url).filter((each) => !each.startsWith(url)),
    ).toEqual([]);
  });

  it.each(Object.keys(formats) as FormatName[])('is named in %s, and so is what the grade means', (format) => {
    const context = { ...plainContext, width: 200 };
    const plain = formats[format](asPublic, context);
    expect(asPublic.grade).not.toBeNull();
    expect(plain).toContain('api.shop.io');
    expect(plain).toContain(asPublic.gradeMeans);
    expect(formats[format](asIs, context)).toContain('-public-url');
  });
});
