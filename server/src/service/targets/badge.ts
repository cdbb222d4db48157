import type { Grade } from 'openbrick';
import { type Actor, authorize } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { notFound, Problem } from '../problem.ts';
import { isPointOfTrend } from './trend.ts';

/** The grade of the newest scan that the trend shows; null where there is none, or it could not be graded. */
export interface Badge {
  readonly grade: Grade | null;
  readonly score: number | null;
  readonly isPublic: boolean;
}

/** A badge that is not public looks to somebody without credentials like one that is not there: both need credentials. */
export async function readBadge(app: App, actor: Actor | undefined, id: string): Promise<Badge> {
  const target = await app.db
    .selectFrom('targets')
    .select(['project_id', 'badge_public'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (target?.badge_public !== true) {
    if (actor === undefined) throw new Problem('unauthenticated', 'The badge of this target is not public.');
    if (target === undefined) throw notFound('target');
    authorize(actor, target.project_id, { role: 'viewer', scope: 'targets:read' }, 'target');
  }
  const scan = await app.db
    .selectFrom('scans')
    .select(['grade', 'score'])
    .where('target_id', '=', id)
    .where(isPointOfTrend)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { grade: scan?.grade ?? null, score: scan?.score ?? null, isPublic: target?.badge_public === true };
}
