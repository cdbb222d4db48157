import { beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { runFaultRounds } from '../testing/faults/rounds.ts';
import { buildProgram } from '../testing/program.ts';

beforeAll(buildProgram);

/** The large round is bench/server-faults. */
describe('scans, while processes are killed and come back', () => {
  it.skipIf(!hasPostgres)('end once each on PostgreSQL', async () => {
    const counts = await runFaultRounds({ engine: 'postgresql', rounds: 4, scans: 16, workers: 1 });
    expect(counts).toMatchObject({ accepted: 16, states: { done: 16 }, notOnce: 0, unacknowledgedOpen: 0 });
  });

  it('end once each on the embedded database', async () => {
    const counts = await runFaultRounds({ engine: 'embedded', rounds: 3, scans: 14, workers: 0 });
    expect(counts).toMatchObject({ accepted: 14, states: { done: 14 }, notOnce: 0, unacknowledgedOpen: 0 });
  });
});
