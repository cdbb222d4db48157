import { type Actor, authorize } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { requireProject } from '../projects/read.ts';
import { type Member, readMembers } from './member.ts';

export async function listMembers(app: App, actor: Actor, projectId: string, page: PageRequest): Promise<Page<Member>> {
  authorize(actor, projectId, readMembers, 'project');
  await requireProject(app.db, projectId);
  let query = app.db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select(['users.id', 'users.email', 'members.role', 'members.created_at'])
    .where('members.project_id', '=', projectId)
    .orderBy('users.id', 'desc')
    .limit(page.limit + 1);
  if (page.after !== undefined) query = query.where('users.id', '<', page.after);
  return pageOfRows(await query.execute(), page, (row) => ({
    userId: row.id,
    email: row.email,
    role: row.role,
    createdAt: row.created_at.toISOString(),
  }));
}
