/** Applications with the kinds of faults that training targets have: each fault is found, the hardened twin has none of them, and nothing is changed. */
import { afterAll, describe, expect, it } from 'vitest';
import { fixedSession, type Identity } from '../../src/model/identity.ts';
import type { Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { startTarget, TARGETS, type Target, type Twin } from './target-apps.ts';
import { hasTool } from './toolchains.ts';

const rows: string[] = [];

async function identitiesAt(url: string): Promise<Identity[]> {
  const response = await fetch(`${url}/_tokens`, { headers: { 'X-Lab': 'tokens' } });
  const tokens = (await response.json()) as Record<string, string>;
  return Object.entries(tokens).map(([name, token]) => ({
    name,
    groups: [],
    session: fixedSession([['Authorization', `Bearer ${token}`]]),
  }));
}

async function look(name: Target, twin: Twin, isSignedIn: boolean): Promise<Report> {
  const app = await startTarget(name, twin);
  try {
    const options = scanOptionsFor(app.url);
    const identities = isSignedIn ? await identitiesAt(app.url) : [];
    const [first] = identities;
    const users = first === undefined ? {} : { identities, surveyAs: first.name, credentials: first.session.lines() };
    const { report } = await scan({
      ...options,
      ...users,
      limits: { ...options.limits, maxRequests: 1250, maxTimeMs: 600_000 },
    });
    expect(app.mutations()).toBe(0);
    return report;
  } finally {
    await app.stop();
  }
}

/** Above low, and low ones that the target is about. */
const about = ({ findings }: Report, checks: readonly string[]): string[] =>
  [
    ...new Set(
      findings
        .filter(({ check, severity }) => checks.includes(check) || ['critical', 'high', 'medium'].includes(severity))
        .map(({ check, location }) => `${check} ${location.path ?? ''}`.trim()),
    ),
  ].sort();

describe.runIf(hasTool('python3')).each(Object.keys(TARGETS) as Target[])('%s', (name) => {
  const { unauthenticated, signedIn, quiet } = TARGETS[name];
  const checks = [...unauthenticated, ...signedIn].map((line) => line.split(' ', 1)[0] ?? '');

  it('shows its faults to anybody who looks', async () => {
    const found = about(await look(name, 'weak', false), checks);
    rows.push(`${name} | weak, unauthenticated | ${found.join(', ')}`);
    expect(found).toEqual([...unauthenticated].sort());
  });

  it('shows more to two users and an administrator', async () => {
    const found = about(await look(name, 'weak', true), checks);
    rows.push(`${name} | weak, as each user | ${found.join(', ')}`);
    expect(found).toEqual([...unauthenticated, ...signedIn].sort());
  });

  it('has none of them when it is hardened', async () => {
    const found = about(await look(name, 'hardened', true), checks);
    rows.push(`${name} | hardened | ${found.join(', ') || 'none'}`);
    expect(found).toEqual([...quiet]);
  });
});

afterAll(() => console.info(rows.join('\n')));
