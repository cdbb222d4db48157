import type { Actor } from '../../access/actor.ts';
import { countAttempt, forgetAttempts } from '../../access/lock-out.ts';
import { verifyPassword } from '../../access/password.ts';
import type { App } from '../app.ts';
import { invalid, Problem } from '../problem.ts';

/** For so long after a log-in it is the user who asks, and not somebody at a browser that was left open or with a stolen cookie. */
const RECENT_MINUTES = 15;

/** Throws `validation-failed` where it is not the own password, and `rate-limited` after too many wrong ones. */
export async function checkOwnPassword(app: App, actor: Actor, address: string, password: string): Promise<void> {
  await countAttempt(app, actor.label, address);
  const row = await app.db.selectFrom('users').select('password_hash').where('id', '=', actor.id).executeTakeFirst();
  if (!(await verifyPassword(row?.password_hash, password))) throw invalid('/currentPassword', 'is wrong');
  await forgetAttempts(app, actor.label, address);
}

/** Makes sure that it is the user who asks: by the own password, or by a log-in that is recent. Throws `forbidden` where neither is given, and as the check of the password does. */
export async function confirmUser(app: App, actor: Actor, address: string, currentPassword?: string): Promise<void> {
  if (currentPassword !== undefined) return checkOwnPassword(app, actor, address, currentPassword);
  if (!isRecent(app, actor)) {
    throw new Problem('forbidden', `${TOO_OLD}: send your password as currentPassword, or log in again.`);
  }
}

/**
 * For what outlives a session: accounts, tokens and passkeys. A stolen session must not become a way in that stays. Throws `forbidden` for a user whose
 * log-in is not recent; tokens are not concerned.
 */
export function requireRecentLogIn(app: App, actor: Actor): void {
  if (actor.kind === 'user' && !isRecent(app, actor)) throw new Problem('forbidden', `${TOO_OLD}: log in again.`);
}

const TOO_OLD = `Your log-in is older than ${RECENT_MINUTES} minutes`;

const isRecent = (app: App, { loggedInAt }: Actor): boolean =>
  loggedInAt !== undefined && app.now().getTime() - loggedInAt.getTime() <= RECENT_MINUTES * 60_000;
