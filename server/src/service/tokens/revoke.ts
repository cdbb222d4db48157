import { type Actor, authorize, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { manageTokens } from './token.ts';

/** The token is refused from the next request on. */
export async function revokeToken(app: App, actor: Actor, id: string): Promise<void> {
  const row = await app.db.selectFrom('tokens').select('project_id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('token');
  if (row.project_id !== null) authorize(actor, row.project_id, manageTokens, 'token');
  else if (!actor.serverAdmin) throw notFound('token');
  else requireServerAdmin(actor);
  await app.db.transaction().execute(async (db) => {
    const { numDeletedRows } = await db.deleteFrom('tokens').where('id', '=', id).executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw notFound('token');
    await writeAudit(db, { actor, action: 'token.delete', object: id, projectId: row.project_id, at: app.now() });
  });
}
