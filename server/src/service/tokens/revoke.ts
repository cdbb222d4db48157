import { type Actor, authorize, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { endToken } from './end.ts';
import { manageTokens } from './token.ts';

/** The token, and those that were made with it, are refused from the next request on. */
export async function revokeToken(app: App, actor: Actor, id: string): Promise<void> {
  const row = await app.db.selectFrom('tokens').select('project_id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('token');
  if (row.project_id !== null) authorize(actor, row.project_id, manageTokens, 'token');
  else if (!actor.serverAdmin) throw notFound('token');
  else requireServerAdmin(actor);
  await app.db.transaction().execute(async (db) => {
    if (!(await endToken(db, id))) throw notFound('token');
    await writeAudit(db, { actor, action: 'token.delete', object: id, projectId: row.project_id, at: app.now() });
  });
}
