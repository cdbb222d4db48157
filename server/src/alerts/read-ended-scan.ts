import type { Database } from '../store/database.ts';
import type { MessageFinding } from '../store/values.ts';
import type { EndedScan } from './events.ts';

/** Ids of findings, by what happened to them. */
export interface FindingChanges {
  readonly opened: readonly string[];
  readonly reopened: readonly string[];
  readonly fixed: readonly string[];
}

/** All that messages about the end of a scan are made of. */
export async function readEndedScan(db: Database, scanId: string, changes: FindingChanges): Promise<EndedScan> {
  const scan = await db
    .selectFrom('scans')
    .innerJoin('targets', 'targets.id', 'scans.target_id')
    .where('scans.id', '=', scanId)
    .select(['scans.project_id', 'target_id', 'score', 'grade', 'error', 'ended_at', 'targets.name'])
    .executeTakeFirstOrThrow();
  return {
    projectId: scan.project_id,
    targetId: scan.target_id,
    scanId,
    targetName: scan.name,
    at: scan.ended_at ?? new Date(0),
    score: scan.score,
    grade: scan.grade,
    error: scan.error,
    before: await readBefore(db, scan.target_id, scanId),
    opened: await readChanged(db, changes.opened),
    reopened: await readChanged(db, changes.reopened),
    fixed: await readChanged(db, changes.fixed),
  };
}

async function readBefore(db: Database, targetId: string, scanId: string): Promise<EndedScan['before']> {
  const earlier = db
    .selectFrom('scans')
    .where('target_id', '=', targetId)
    .where('id', '!=', scanId)
    .where('ended_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1);
  const scored = await earlier.where('score', 'is not', null).select('score').executeTakeFirst();
  const ended = await earlier.where('state', 'in', ['done', 'failed']).select('error').executeTakeFirst();
  return { score: scored?.score ?? null, error: ended?.error ?? null };
}

/** The most severe come first, so they are the ones that a message names. */
const RANK = ['critical', 'high', 'medium', 'low', 'info'];

async function readChanged(db: Database, ids: readonly string[]): Promise<MessageFinding[]> {
  if (ids.length === 0) return [];
  const rows: MessageFinding[] = await db
    .selectFrom('findings')
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .select(['id', 'check', 'severity', 'title'])
    .execute();
  const rank = ({ severity }: MessageFinding): number => RANK.indexOf(severity);
  return rows.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
