import { type Actor, requireServerAdmin } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { toUser, type User } from './user.ts';

export async function listUsers(app: App, actor: Actor, page: PageRequest): Promise<Page<User>> {
  requireServerAdmin(actor);
  let query = app.db
    .selectFrom('users')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toUser);
}

export async function getUser(app: App, actor: Actor, id: string): Promise<User> {
  requireServerAdmin(actor);
  const row = await app.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('user');
  return toUser(row);
}
