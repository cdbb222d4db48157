import { type Actor, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { endSessionsOf } from '../../access/sessions.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { requireRecentLogIn } from '../me/confirm.ts';
import { notFound, Problem } from '../problem.ts';
import { endTokensOf, endTokensOfAdmin } from '../tokens/end.ts';
import { requireVersion, type Versions } from '../versions.ts';
import { newPasswordHash } from './create.ts';
import { toUser, type User } from './user.ts';

export interface UserChange {
  readonly password?: string | undefined;
  readonly serverAdmin?: boolean | undefined;
  readonly versions?: Versions;
}

/** A new password ends all sessions of the user; who is no server administrator any more keeps no token that needed one. Throws `conflict` where no server administrator would be left. */
export async function changeUser(app: App, actor: Actor, id: string, change: UserChange): Promise<User> {
  requireServerAdmin(actor);
  requireRecentLogIn(app, actor);
  const { email } = await readEmail(app.db, id);
  const hash = await newPasswordHash({ email, password: change.password });
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const admins = await lockAdmins(db);
    const before = await lockUser(db, id, change.versions);
    if (change.serverAdmin === false) requireAnother(admins, id);
    const row = await db
      .updateTable('users')
      .set((eb) => ({
        server_admin: change.serverAdmin ?? before.server_admin,
        password_hash: hash ?? before.password_hash,
        updated_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (hash !== null) await endSessionsOf(db, id);
    if (before.server_admin && !row.server_admin) await endTokensOfAdmin(db, id);
    await writeAudit(db, { actor, action: 'user.update', object: id, projectId: null, at: now });
    return toUser(row);
  });
}

/** Deletes the user with sessions and passkeys, and the tokens that the user made. */
export async function deleteUser(app: App, actor: Actor, id: string, versions?: Versions): Promise<void> {
  requireServerAdmin(actor);
  requireRecentLogIn(app, actor);
  await app.db.transaction().execute(async (db) => {
    const admins = await lockAdmins(db);
    await lockUser(db, id, versions);
    requireAnother(admins, id);
    await endTokensOf(db, { by: id });
    await db.deleteFrom('users').where('id', '=', id).execute();
    await writeAudit(db, { actor, action: 'user.delete', object: id, projectId: null, at: app.now() });
  });
}

async function readEmail(db: Database, id: string) {
  const row = await db.selectFrom('users').select('email').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('user');
  return row;
}

async function lockUser(db: Database, id: string, versions: Versions) {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound('user');
  requireVersion(row, versions);
  return row;
}

/** The ids of the server administrators, locked before anything else and always in this order: two of them cannot remove each other at the same time. */
async function lockAdmins(db: Database): Promise<readonly string[]> {
  const query = db.selectFrom('users').select('id').where('server_admin', '=', true).orderBy('id').forUpdate();
  return (await query.execute()).map(({ id }) => id);
}

function requireAnother(admins: readonly string[], id: string): void {
  if (admins.length === 1 && admins[0] === id) throw new Problem('conflict', 'This is the last server administrator.');
}
