import type { Database } from '../../store/database.ts';

/** What the callers of the API may give: the highest first. */
export const PRIORITY = { least: -100, most: 100, usual: 0 } as const;

/** Turns that have room beside the priority in a 32-bit number. */
const MOST_TURNS = 10_000_000;

/**
 * The turn of a project's next scan. Turns of one project follow each other, and start at the turn that the queue has reached: with equal priority a
 * project with one scan waits for one scan of each other project, not for all of them.
 */
export async function nextTurn(db: Database, projectId: string): Promise<number> {
  const queued = db.selectFrom('scans').where('state', '=', 'queued');
  const { first, last } = await db
    .selectNoFrom([
      queued.select((eb) => eb.fn.min('turn').as('turn')).as('first'),
      queued
        .where('project_id', '=', projectId)
        .select((eb) => eb.fn.max('turn').as('turn'))
        .as('last'),
    ])
    .executeTakeFirstOrThrow();
  const reached = first ?? 0;
  return Math.min(MOST_TURNS - 1, Math.max(reached, (last ?? reached - 1) + 1));
}

/** Priority and turn as one number for the queue. */
export const rankOf = ({ priority, turn }: { readonly priority: number; readonly turn: number }): number =>
  priority * MOST_TURNS - turn;
