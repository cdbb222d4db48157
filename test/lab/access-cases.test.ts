/** Small APIs with two users: objects that cross are found, and objects that are shared for a reason are not. */
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { FIRING_IDS } from './access-cases/firing-ids.ts';
import { FIRING_SHAPES } from './access-cases/firing-shapes.ts';
import { HELD_FIRING } from './access-cases/held-firing.ts';
import { HELD_QUIET } from './access-cases/held-quiet.ts';
import { QUIET_OTHERS } from './access-cases/quiet-others.ts';
import { QUIET_SHARED } from './access-cases/quiet-shared.ts';
import { type Case, identitiesOf, start } from './access-cases/small-server.ts';

const ABOUT = /^(?:object-of-another|object-neighbour-readable|function-.*|property-of-higher-role|auth-not-enforced)$/;

async function found(each: Case): Promise<string[]> {
  const app = await start(each);
  try {
    const options = scanOptionsFor(app.url);
    const identities = identitiesOf(each);
    const users = {
      identities,
      surveyAs: identities[0]?.name ?? '',
      credentials: identities[0]?.session.lines() ?? [],
    };
    const limits = { ...options.limits, maxRequests: 1000, maxTimeMs: 600_000 };
    const { report } = await scan({
      ...options,
      ...users,
      limits,
      seeds: (each.seeds ?? []).map((path) => app.url + path),
    });
    expect(app.acted()).toBe(0);
    return report.findings
      .filter(({ check }) => ABOUT.test(check))
      .map(({ check, confidence, summary }) => `${check} ${confidence}: ${summary}`);
  } finally {
    app.close();
  }
}

describe('an object of one user that another can read', () => {
  it.each([...FIRING_IDS, ...FIRING_SHAPES, ...HELD_FIRING])('is found: $name', async (each) => {
    expect(await found(each)).toEqual([expect.stringMatching(/^(?:object-of-another|auth-not-enforced) /)]);
  });
});

describe('an object that others may read', () => {
  it.each([...QUIET_SHARED, ...QUIET_OTHERS, ...HELD_QUIET])('is none: $name', async (each) => {
    expect(await found(each)).toEqual([]);
  });
});
