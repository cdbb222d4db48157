import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { hashPassword } from '../../access/password.ts';
import { endSessionsOf, type OpenedSession, openSession, type Session } from '../../access/sessions.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { checkNewPassword } from '../users/user.ts';
import { checkOwnPassword } from './confirm.ts';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
}

/**
 * Changes the own password. All sessions of the user end, and the browser that sent the request gets a new one. Throws `validation-failed` where the
 * current password is wrong, `forbidden` for anybody without a session.
 */
export async function changePassword(
  app: App,
  actor: Actor,
  { session, address }: { readonly session: Session | undefined; readonly address: string },
  { currentPassword, password }: PasswordChange,
): Promise<OpenedSession> {
  if (session === undefined) throw new Problem('forbidden', 'This needs a session: log in with your password.');
  checkNewPassword(password, actor.label);
  await checkOwnPassword(app, actor, address, currentPassword);
  const hash = await hashPassword(password);
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    await db
      .updateTable('users')
      .set((eb) => ({ password_hash: hash, updated_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', actor.id)
      .execute();
    await endSessionsOf(db, actor.id);
    const opened = await openSession(db, actor.id, now);
    await writeAudit(db, { actor, action: 'user.password', object: actor.id, projectId: null, at: now });
    return opened;
  });
}
