import type { App } from '../service/app.ts';
import type { Actor } from './actor.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** So that a leaked token is recognised as one of openbrick. */
const PREFIX = 'ob_';
const NOTED_EVERY = 60_000;

export const newToken = (): string => `${PREFIX}${newSecret()}`;

/** What a token may do: undefined where it is unknown or expired. */
export async function readTokenActor({ db, now }: Pick<App, 'db' | 'now'>, token: string): Promise<Actor | undefined> {
  if (!token.startsWith(PREFIX)) return undefined;
  const at = now();
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('token_hash', '=', hashSecret(token))
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (at.getTime() - (row.last_used_at?.getTime() ?? 0) > NOTED_EVERY) {
    await db.updateTable('tokens').set({ last_used_at: at }).where('id', '=', row.id).execute();
  }
  return {
    kind: 'token',
    id: row.id,
    label: row.name,
    serverAdmin: false,
    memberships: new Map(row.project_id === null ? [] : [[row.project_id, row.role]]),
    scopes: new Set(row.scopes),
  };
}
