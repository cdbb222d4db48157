import type { App } from '../service/app.ts';
import { hashSecret, newSecret } from './secrets.ts';

const KEY = 'setup-tokens';
/** Servers of one database that start before there is a user: each prints its own link. */
const MOST = 5;

/** A new one-time token for the set-up link; undefined once there is a user. Only its hash is stored. */
export function createSetupToken({ db }: Pick<App, 'db'>): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const hashes = await lockSetupTokens(trx);
    if ((await trx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined) return undefined;
    const token = newSecret();
    const value = JSON.stringify([hashSecret(token), ...hashes].slice(0, MOST));
    await trx.updateTable('settings').set({ value }).where('key', '=', KEY).execute();
    return token;
  });
}

/** The hashes of the tokens that may be used, locked until the transaction ends: the first user is made once. */
export async function lockSetupTokens(db: App['db']): Promise<readonly string[]> {
  await db
    .insertInto('settings')
    .values({ key: KEY, value: '[]' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const query = db.selectFrom('settings').select('value').where('key', '=', KEY).forUpdate();
  const { value } = await query.executeTakeFirstOrThrow();
  return value as readonly string[];
}

export async function voidSetupTokens(db: App['db']): Promise<void> {
  await db.updateTable('settings').set({ value: '[]' }).where('key', '=', KEY).execute();
}
