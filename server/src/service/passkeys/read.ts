import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { type Passkey, toPasskey } from './passkey.ts';

/** The own passkeys. */
export async function listPasskeys(app: App, actor: Actor, page: PageRequest): Promise<Page<Passkey>> {
  let query = app.db
    .selectFrom('passkeys')
    .selectAll()
    .where('user_id', '=', actor.id)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toPasskey);
}
