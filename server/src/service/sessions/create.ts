import { writeAudit } from '../../access/audit.ts';
import { countAttempt, forgetAttempts } from '../../access/lock-out.ts';
import { verifyPassword } from '../../access/password.ts';
import { type OpenedSession, openSession } from '../../access/sessions.ts';
import { readUserActor } from '../../access/user-actor.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { normalEmail } from '../users/user.ts';

export interface LogIn {
  readonly email: string;
  readonly password: string;
}

/** From where a log-in comes, and the session that the browser has so far. */
export interface LogInFrom {
  readonly address: string;
  readonly before?: string | undefined;
}

/**
 * Logs in with a password. Throws `unauthenticated` for an unknown address and for a wrong password, in the same words and after the same work,
 * and `rate-limited` after too many of them.
 */
export async function logIn(app: App, { email, password }: LogIn, from: LogInFrom): Promise<OpenedSession> {
  const account = normalEmail(email);
  await countAttempt(app, account, from.address);
  const user = await app.db
    .selectFrom('users')
    .select(['id', 'password_hash'])
    .where('email', '=', account)
    .executeTakeFirst();
  if (!(await verifyPassword(user?.password_hash, password)) || user === undefined) throw wrongCredentials();
  await forgetAttempts(app, account, from.address);
  return startSession(app, user.id, from.before);
}

/** A session for a user who has shown who they are, in whatever way. */
export function startSession(app: App, userId: string, before?: string): Promise<OpenedSession> {
  return app.db.transaction().execute(async (db) => {
    const actor = await readUserActor(db, userId);
    if (actor === undefined) throw wrongCredentials();
    const opened = await openSession(db, userId, app.now(), before);
    await writeAudit(db, { actor, action: 'session.create', object: userId, projectId: null, at: app.now() });
    return opened;
  });
}

const wrongCredentials = (): Problem => new Problem('unauthenticated', 'The email address or the password is wrong.');
