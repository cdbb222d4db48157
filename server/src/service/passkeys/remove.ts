import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { requireRecentLogIn } from '../me/confirm.ts';
import { notFound } from '../problem.ts';

/** Throws `not-found` for those of others too, and `forbidden` where the log-in is not recent. */
export async function deletePasskey(app: App, actor: Actor, id: string): Promise<void> {
  requireRecentLogIn(app, actor);
  await app.db.transaction().execute(async (db) => {
    const { numDeletedRows } = await db
      .deleteFrom('passkeys')
      .where('id', '=', id)
      .where('user_id', '=', actor.id)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw notFound('passkey');
    await writeAudit(db, { actor, action: 'passkey.delete', object: id, projectId: null, at: app.now() });
  });
}
