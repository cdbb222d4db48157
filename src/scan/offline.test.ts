import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { scanOptionsFor } from '../../test/scan-options.ts';
import type { Finding } from '../model/report.ts';
import { scan } from '../scan.ts';

/** A session of Flask, signed with this key. */
const session = (secret: string): string => {
  const key = createHmac('sha1', secret).update('cookie-session').digest();
  return `session=eyJhIjoxfQ.awCm-Q.${createHmac('sha1', key).update('eyJhIjoxfQ.awCm-Q').digest('base64url')}`;
};

/** Scans a page with this cookie: what happened in which order, and the report. */
async function scanned(cookie: string) {
  const order: string[] = [];
  const shown: Finding[] = [];
  const server = createServer(({ url }, response) => {
    order.push('request');
    response.writeHead(url === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end('<p>page</p>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { report } = await scan({
    ...scanOptionsFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    credentials: [['Cookie', cookie]],
    onGiven: (findings) => {
      order.push('shown');
      shown.push(...findings);
    },
  });
  server.close();
  return { order, shown, report };
}

describe('credentials of the user', () => {
  it('are opened, tested and judged before the first request, and are in the report', async () => {
    const { order, shown, report } = await scanned(session('dev-secret-not-safe'));
    expect(order.slice(0, 2)).toEqual(['shown', 'request']);
    const found = shown.find(({ check }) => check === 'session-key-known');
    expect(found?.location).toMatchObject({ source: 'cookie', name: 'session' });
    expect(report.findings.find(({ check }) => check === 'session-key-known')?.fingerprint).toBe(found?.fingerprint);
  });

  it('are guessed on once where nothing else is known of the site', async () => {
    const { shown, report } = await scanned(session('a key that nobody would guess, however long'));
    expect(shown.filter(({ check }) => check === 'session-key-known')).toEqual([]);
    expect(report.notes.filter((note) => note.includes('guessed from common patterns'))).toHaveLength(1);
  });

  it('that are no sessions are quiet', async () => {
    const { shown } = await scanned('theme=dark');
    expect(shown).toEqual([]);
  });
});
