import type { ExpressionBuilder } from 'kysely';
import type { Grade } from 'openbrick';
import { type Actor, requireScope } from '../../access/actor.ts';
import type { Tables } from '../../store/tables.ts';
import type { SeverityCounts } from '../../store/values.ts';
import type { App } from '../app.ts';
import { readTarget } from './read.ts';

/** What one scan of the target gave. */
export interface TrendPoint {
  readonly scanId: string;
  readonly at: string;
  readonly score: number | null;
  readonly grade: Grade | null;
  /** Open findings in its report. */
  readonly open: number;
}

/** Scans with a report. Verifications are left out, for they look at one finding alone; so are uploads without a score, such as logs: their few findings would read as progress. */
export const isPointOfTrend = (eb: ExpressionBuilder<Tables, 'scans'>) =>
  eb.and([
    eb('state', '=', 'done'),
    eb('trigger', '!=', 'verify'),
    eb.or([eb('trigger', '!=', 'upload'), eb('score', 'is not', null)]),
  ]);

/** The newest scans with a report, oldest first. */
export async function readTrend(
  app: App,
  actor: Actor,
  id: string,
  { limit }: { readonly limit: number },
): Promise<readonly TrendPoint[]> {
  await readTarget(app.db, actor, id);
  requireScope(actor, 'scans:read');
  const rows = await app.db
    .selectFrom('scans')
    .select(['id', 'ended_at', 'queued_at', 'score', 'grade', 'counts'])
    .where('target_id', '=', id)
    .where(isPointOfTrend)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(({ id: scanId, ended_at, queued_at, score, grade, counts }) => ({
    scanId,
    at: (ended_at ?? queued_at).toISOString(),
    score,
    grade,
    open: sum(counts),
  }));
}

const sum = (counts: SeverityCounts | null): number =>
  Object.values(counts ?? {}).reduce((total, count) => total + count, 0);
