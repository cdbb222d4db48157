import { type Actor, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { hashPassword } from '../../access/password.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { requireRecentLogIn } from '../me/confirm.ts';
import { Problem } from '../problem.ts';
import { checkNewPassword, normalEmail, toUser, type User } from './user.ts';

export interface NewUser {
  readonly email: string;
  /** Without one, the user signs in with the identity provider. */
  readonly password?: string | undefined;
  readonly serverAdmin?: boolean | undefined;
}

/** Throws `conflict` where the address has an account. */
export async function createUser(app: App, actor: Actor, input: NewUser): Promise<User> {
  requireServerAdmin(actor);
  requireRecentLogIn(app, actor);
  const hash = await newPasswordHash(input);
  return app.db.transaction().execute(async (db) => {
    const user = await insertUser(db, input, hash, app.now());
    await writeAudit(db, { actor, action: 'user.create', object: user.id, projectId: null, at: app.now() });
    return user;
  });
}

/** The hash of a new user's password, made before the transaction: it takes its time. */
export async function newPasswordHash({ email, password }: NewUser): Promise<string | null> {
  if (password === undefined) return null;
  checkNewPassword(password, email);
  return hashPassword(password);
}

export async function insertUser(db: Database, input: NewUser, hash: string | null, now: Date): Promise<User> {
  const row = await db
    .insertInto('users')
    .values({
      id: newId('user', now),
      email: normalEmail(input.email),
      password_hash: hash,
      server_admin: input.serverAdmin ?? false,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new Problem('conflict', 'This email address has an account already.');
  return toUser(row);
}
