import type { App } from '../service/app.ts';
import type { Database } from '../store/database.ts';
import type { Actor } from './actor.ts';
import { csrfTokenOf, hashSecret, newSecret } from './secrets.ts';
import { readUserActor } from './user-actor.ts';

const HOUR = 3_600_000;
/** A session ends this long after it began, and earlier when it is not used. */
const LONGEST = 7 * 24 * HOUR;
const IDLE = 12 * HOUR;
/** Its last use is written down this often at most. */
const NOTED_EVERY = 60_000;

/** What the browser gets: the token as a cookie that scripts cannot read, the CSRF token in the body. */
export interface OpenedSession {
  readonly token: string;
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

/** A session that a request belongs to. */
export interface Session {
  readonly token: string;
  readonly userId: string;
}

/** A new session with a new token. The one that the browser had before ends, and so do the user's expired ones. */
export async function openSession(db: Database, userId: string, now: Date, before?: string): Promise<OpenedSession> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + LONGEST);
  await db
    .deleteFrom('sessions')
    .where((eb) =>
      eb.or([
        eb('token_hash', '=', hashSecret(before ?? '')),
        eb.and([eb('user_id', '=', userId), eb('expires_at', '<=', now)]),
      ]),
    )
    .execute();
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashSecret(token),
      user_id: userId,
      created_at: now,
      last_used_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, csrfToken: csrfTokenOf(token), expiresAt };
}

export async function endSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashSecret(token)).execute();
}

export async function endSessionsOf(db: Database, userId: string): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

/** The user whose session has this token; undefined where it is unknown, ended or unused for too long. */
export async function readSession(
  { db, now }: Pick<App, 'db' | 'now'>,
  token: string,
): Promise<{ readonly actor: Actor; readonly session: Session } | undefined> {
  const at = now();
  const row = await db
    .selectFrom('sessions')
    .select(['user_id', 'created_at', 'last_used_at'])
    .where('token_hash', '=', hashSecret(token))
    .where('expires_at', '>', at)
    .where('last_used_at', '>', new Date(at.getTime() - IDLE))
    .executeTakeFirst();
  const actor = row === undefined ? undefined : await readUserActor(db, row.user_id);
  if (row === undefined || actor === undefined) return undefined;
  if (at.getTime() - row.last_used_at.getTime() > NOTED_EVERY) {
    await db.updateTable('sessions').set({ last_used_at: at }).where('token_hash', '=', hashSecret(token)).execute();
  }
  return { actor: { ...actor, loggedInAt: row.created_at }, session: { token, userId: row.user_id } };
}
