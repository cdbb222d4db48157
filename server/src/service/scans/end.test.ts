import { scanDocument } from 'openbrick';
import { describe, expect, it } from 'vitest';
import { system } from '../../access/actor.ts';
import { hasPostgres } from '../../testing/database.ts';
import { make } from '../../testing/things.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';
import { endScan } from './end.ts';
import { getScan } from './read.ts';

const document = '{"openapi":"3.1.0","info":{"title":"Parcels","version":"1"},"paths":{}}';

describe.skipIf(!hasPostgres)('the end of a scan', () => {
  const server = useTestApp();
  const target = useTarget(server);
  const ended = async (more: { verifies?: string }) => {
    const { id } = await make(server, '/scans', { targetId: target.id });
    const report = { ...(await scanDocument(document)).report, score: 40, grade: 'D' as const };
    await endScan(server.app, server.app.db, { scan: { id, ...more }, state: 'done', report });
    return getScan(server.app, system, id);
  };

  it('gives it the score and the grade of its report', async () => {
    expect(await ended({})).toMatchObject({ state: 'done', score: 40, grade: 'D' });
  });

  it('gives one that verified a finding neither: it has looked at nothing else', async () => {
    const scan = await ended({ verifies: `fnd_${'0'.repeat(26)}` });
    expect(scan).toMatchObject({ state: 'done', score: null, grade: null, counts: { critical: 0 } });
  });
});
