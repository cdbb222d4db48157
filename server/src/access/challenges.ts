import type { App } from '../service/app.ts';
import type { ChallengePurpose } from '../store/values.ts';
import { hashSecret } from './secrets.ts';

interface NewChallenge {
  /** What must come back: random, and stored as a hash. */
  readonly secret: string;
  readonly purpose: ChallengePurpose;
  readonly userId?: string;
  /** What the end of the log-in needs and no one else may read. */
  readonly content?: string;
}

export interface TakenChallenge {
  readonly userId: string | null;
  readonly content: string | undefined;
}

const LIFETIME_MS = 600_000;

/** Remembers for ten minutes what a log-in began with. */
export async function keepChallenge(
  { db, vault, now }: Pick<App, 'db' | 'vault' | 'now'>,
  { secret, purpose, userId, content }: NewChallenge,
): Promise<void> {
  await db.deleteFrom('challenges').where('expires_at', '<=', now()).execute();
  await db
    .insertInto('challenges')
    .values({
      hash: hashSecret(secret),
      purpose,
      user_id: userId ?? null,
      sealed: content === undefined ? null : vault.seal(content),
      expires_at: new Date(now().getTime() + LIFETIME_MS),
    })
    .execute();
}

/** The challenge with this secret, which is used up by that; undefined where there is none. */
export async function takeChallenge(
  { db, vault, now }: Pick<App, 'db' | 'vault' | 'now'>,
  secret: string,
  purpose: ChallengePurpose,
): Promise<TakenChallenge | undefined> {
  const row = await db
    .deleteFrom('challenges')
    .where('hash', '=', hashSecret(secret))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now())
    .returning(['user_id', 'sealed'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { userId: row.user_id, content: row.sealed === null ? undefined : vault.open(row.sealed) };
}
