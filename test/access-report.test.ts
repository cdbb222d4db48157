/** The matrix of who could read what: the same after a replay, byte for byte, and readable in every format that shows it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordingFrom } from '../src/derive/recording/recording.ts';
import { recordingText } from '../src/derive/recording/recording-text.ts';
import { fixedSession, type Identity } from '../src/model/identity.ts';
import type { Report } from '../src/model/report.ts';
import { type FormatName, formats } from '../src/report/index.ts';
import { judge, type Recording, scan } from '../src/scan.ts';
import { plainContext } from './fixtures/render-context.ts';
import { scanOptionsFor } from './scan-options.ts';

const USERS = [
  { id: 71, name: 'alice', team: 1 },
  { id: 72, name: 'bob', team: 2 },
];
const ORDERS = [
  { id: 501, customer_id: 71, total: 31.5 },
  { id: 502, customer_id: 72, total: 47.25 },
];
const CARDS = USERS.map((user) => ({ ...user, about: 'likes lamps', salary: user.id * 1000 }));
const secretOf = (name: string): string => [name, 'token', '90210777'].join('-');

let server: Server;
let recording: Recording;
let report: Report;
const options = { guides: new Set<string>(), version: '0.0.0' };

/** Orders of anybody for everybody with credentials, and cards with fewer properties for others. */
function respond(path: string, user: (typeof USERS)[number] | undefined): unknown {
  if (path === '/') return { links: ['/me', '/orders', '/cards'].map((href) => ({ href })) };
  if (user === undefined) return undefined;
  if (path === '/me') return user;
  if (path === '/orders') return ORDERS.filter(({ customer_id }) => customer_id === user.id);
  if (path === '/cards') return CARDS.map(({ salary: _, ...card }) => card);
  const id = Number(path.split('/').at(-1));
  if (path.startsWith('/orders/')) return ORDERS.find((order) => order.id === id);
  const card = CARDS.find((each) => each.id === id);
  return id === user.id || card === undefined ? card : { id: card.id, name: card.name, about: card.about };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const user = USERS.find(({ name }) => request.headers.authorization === `Bearer ${secretOf(name)}`);
    const path = request.url ?? '/';
    const value = /^\/(?:$|me$|orders|cards)/.test(path) ? respond(path, user) : undefined;
    const status = value !== undefined ? 200 : user === undefined && path !== '/openapi.json' ? 401 : 404;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value ?? { error: 'no' }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identities = USERS.map(({ name }): Identity => {
    const session = fixedSession([['Authorization', `Bearer ${secretOf(name)}`]]);
    return { name, groups: [], session };
  });
  const seeds = ['/me', '/orders', '/cards'].map((path) => url + path);
  const users = { identities, surveyAs: 'alice', credentials: identities[0]?.session.lines() ?? [] };
  ({ report, recording } = await scan({ ...scanOptionsFor(url), ...users, ...options, seeds }));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const as = (format: FormatName): string => formats[format](report, plainContext);

describe('the matrix of who could read what', () => {
  it('shows all results that there were', () => {
    expect(report.authorization?.identities).toEqual(['alice', 'bob', 'unauthenticated']);
    expect(report.authorization?.rows).toEqual(
      expect.arrayContaining([
        { operation: 'GET /me', results: { alice: 'read', bob: 'read', unauthenticated: 'refused' } },
        {
          operation: 'GET /orders/{orderId}',
          object: '501',
          owner: 'alice',
          results: { alice: 'read', bob: 'read', unauthenticated: 'refused' },
        },
        {
          operation: 'GET /cards/{cardId}',
          object: '71',
          results: { alice: 'read', bob: 'part', unauthenticated: 'refused' },
        },
      ]),
    );
  });

  it('is the same after the evidence was written, read and judged again, byte for byte', () => {
    const text = recordingText(recording);
    const read = recordingFrom(JSON.parse(text));
    if (read === undefined) throw new Error('the recording was not read');
    const again = judge(read, options);
    const more = judge(recordingFrom(JSON.parse(recordingText(read))) ?? read, options);
    expect(JSON.stringify(again.authorization)).toBe(JSON.stringify(report.authorization));
    expect(JSON.stringify(more.authorization)).toBe(JSON.stringify(report.authorization));
    const access = ({ findings }: Report) =>
      findings.filter(({ category }) => /^(?:object|function|property)-authorization$/.test(category));
    expect(access(report).map(({ check }) => check)).toContain('object-of-another');
    expect(JSON.stringify(access(again))).toBe(JSON.stringify(access(report)));
    for (const { name } of USERS) expect(text).not.toContain(secretOf(name));
  });

  it('is a table in HTML and Markdown, and lines in the terminal', () => {
    expect(as('html')).toContain('<h2 id="access">Access</h2>');
    expect(as('html')).toContain('<td data-label="alice"><span>read (owner)</span></td>');
    expect(as('html')).toContain('<td data-label="bob"><span>part</span></td>');
    expect(as('markdown')).toContain('| operation | `alice` | `bob` | `unauthenticated` |');
    expect(as('markdown')).toContain('| `GET /orders/{orderId} 501 of alice` | read | read | refused |');
    const terminal = as('terminal').replace(/\s+/g, ' ');
    expect(terminal).toContain('GET /orders/{orderId} 501 of alice: read: alice, bob; refused: unauthenticated');
    expect(terminal.indexOf('501 of alice')).toBeLessThan(terminal.indexOf('GET /me: read'));
  });

  it('is as in the report in JSON, and left out where a format has findings only', () => {
    expect(JSON.parse(as('json')).authorization).toEqual(report.authorization);
    for (const format of ['sarif', 'junit', 'github'] as const) {
      expect(as(format)).toContain('object-of-another');
      expect(as(format)).not.toContain('501 of alice');
    }
  });
});
