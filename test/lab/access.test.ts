/** A shop in Express whose handlers forget the owner and the role, and its hardened twin: found in the first, quiet in the second, nothing changed in either. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixedSession, type Identity } from '../../src/model/identity.ts';
import type { Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { startApp } from './running-app.ts';

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
