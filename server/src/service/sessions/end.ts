import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { endSession, type Session } from '../../access/sessions.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';

/** Logs out. Throws `not-found` where the request came with a token and not with a session. */
export async function logOut(app: App, actor: Actor, session: Session | undefined): Promise<void> {
  if (session === undefined) throw notFound('session');
  await app.db.transaction().execute(async (db) => {
    await endSession(db, session.token);
    await writeAudit(db, { actor, action: 'session.end', object: actor.id, projectId: null, at: app.now() });
  });
}
