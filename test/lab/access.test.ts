/** A shop in Express and a clinic in FastAPI whose handlers forget the owner and the role, and their hardened twins: found in the first, quiet in the second, nothing changed in either. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixedSession, type Identity } from '../../src/model/identity.ts';
import type { Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { startApp } from './running-app.ts';
import { hasTool, python } from './toolchains.ts';

const identity = (name: string, role: string): Identity => ({
  name,
  role,
  groups: [],
  session: fixedSession([['Authorization', `Bearer ${[name, 'token', '4711'].join('-')}`]]),
});
const ann = identity('ann', 'user');
const identities = [ann, identity('ben', 'user'), identity('root', 'admin')];
const SEEDS = ['/orders', '/notes', '/products', '/me', '/admin/users', '/admin/revenue'];

async function look(twin: 'weak' | 'hardened'): Promise<{ readonly report: Report; readonly mutations: number }> {
  const folder = fileURLToPath(new URL('access/express', import.meta.url));
  const app = await startApp({ folder, command: [process.execPath, 'app.mjs'], ready: '/', env: { TWIN: twin } });
  try {
    const options = scanOptionsFor(app.url);
    const users = { identities, surveyAs: 'ann', credentials: ann.session.lines() };
    const limits = { ...options.limits, maxRequests: 1250 };
    const { report } = await scan({ ...options, ...users, limits, seeds: SEEDS.map((path) => app.url + path) });
    return { report, mutations: app.mutations() };
  } finally {
    await app.stop();
  }
}

const about = ({ findings }: Report): string[] =>
  findings
    .filter(({ category }) => category === 'object-authorization' || category === 'function-authorization')
    .map(({ check, location, confidence }) => `${check} ${location.path} ${confidence}`);

const rows = ({ authorization }: Report): string[] =>
  (authorization?.rows ?? []).map(
    ({ operation, owner = 'all', results }) => `${operation} of ${owner}: ${Object.values(results).join(' ')}`,
  );

describe('a shop in Express, read as three users and without credentials', () => {
  it('shows where the handlers forget the owner and the role', async () => {
    const { report, mutations } = await look('weak');
    expect(about(report)).toEqual([
      'object-of-another /orders/{orderId} certain',
      'function-of-higher-role /admin/users certain',
    ]);
    expect(rows(report)).toContain('GET /orders/{orderId} of ann: read read read refused');
    expect(mutations).toBe(0);
  });

  it('is quiet about the twin, its teams, its catalogue and its administrator', async () => {
    const { report, mutations } = await look('hardened');
    expect(about(report)).toEqual([]);
    expect(rows(report)).toEqual(
      expect.arrayContaining([
        'GET /orders/{orderId} of ann: read absent absent refused',
        'GET /notes/{noteId} of ann: read read absent refused',
        'GET /products/{productId} of all: read read read read',
        'GET /admin/users of all: refused refused read refused',
      ]),
    );
    expect(mutations).toBe(0);
  });
});

describe.runIf(hasTool('python3'))('a clinic in FastAPI, with a document', () => {
  const users = [
    ['ines', 'patient'],
    ['omar', 'patient'],
    ['chief', 'admin'],
  ].map(
    ([name = '', role = '']): Identity => ({
      name,
      role,
      groups: [],
      session: fixedSession([['Authorization', `Bearer ${[name, 'pass', '8812'].join('-')}`]]),
    }),
  );

  async function scanned(twin: 'weak' | 'hardened', allowWrites = false) {
    const folder = fileURLToPath(new URL('access/fastapi', import.meta.url));
    const app = await startApp({ folder, command: [python(), 'app.py'], ready: '/', env: { TWIN: twin } });
    try {
      const options = scanOptionsFor(app.url);
      const known = { identities: users, surveyAs: 'ines', credentials: users[0]?.session.lines() ?? [] };
      const limits = { ...options.limits, maxRequests: 1250, maxTimeMs: 300_000 };
      const visits = async () => ((await (await fetch(app.url)).json()) as { readonly visits: number }).visits;
      const before = await visits();
      const { report } = await scan({ ...options, ...known, limits, allowWrites });
      return { report, mutations: app.mutations(), isAsBefore: before === (await visits()) };
    } finally {
      await app.stop();
    }
  }
  const above = ({ findings }: Report): string[] =>
    findings
      .filter(({ severity }) => severity !== 'low' && severity !== 'info')
      .flatMap(({ check, location, related }) =>
        [
          location,
          ...related.filter(
            ({ source, path }) => source === 'live' && path !== undefined && check === 'object-of-another',
          ),
        ].map(({ path }) => `${check} ${path}`),
      );

  it('shows its faults, and nothing is changed', async () => {
    const { report, mutations } = await scanned('weak');
    const found = new Set(above(report));
    for (const fault of [
      'object-of-another /letter',
      'object-of-another /bills/{number}',
      'property-sensitive /me',
      'auth-not-enforced /statistics',
      'cors-reflects-origin /',
      'directory-listing /ftp',
      'function-of-higher-role /admin/people',
      'reflected-input /welcome',
      'server-error-on-bad-input /prices',
      'stack-trace-exposed /prices',
      'ssrf-fetches-url /preview',
    ])
      expect([...found]).toContain(fault);
    expect(rows(report)).toContain('GET /visits/{visit_id} of omar: read read read refused');
    expect(mutations).toBe(0);
  });

  it('is quiet about the twin, and changes nothing there', async () => {
    const { report, mutations } = await scanned('hardened');
    expect(above(report)).toEqual([]);
    expect(mutations).toBe(0);
  });

  it('has what the scan made with the consent to writes removed', async () => {
    const { report, isAsBefore } = await scanned('weak', true);
    expect(isAsBefore).toBe(true);
    expect(report.notes.filter((note) => note.includes('with --allow-writes, and'))).toEqual([
      expect.stringMatching(/and removed all of them\.$/),
    ]);
  });
});
