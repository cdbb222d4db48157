import { type Actor, authorize, type Role } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { holdProject } from '../projects/read.ts';
import { type Member, writeMembers } from './member.ts';

interface MemberId {
  readonly projectId: string;
  readonly userId: string;
}

/** Gives a user a role in the project, in place of the one that the user had. */
export function setMember(app: App, actor: Actor, { projectId, userId }: MemberId, role: Role): Promise<Member> {
  authorize(actor, projectId, writeMembers, 'project');
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    await holdProject(db, projectId);
    const user = await db.selectFrom('users').select('email').where('id', '=', userId).forShare().executeTakeFirst();
    if (user === undefined) throw notFound('user');
    const row = await db
      .insertInto('members')
      .values({ project_id: projectId, user_id: userId, role, created_at: now })
      .onConflict((conflict) => conflict.columns(['project_id', 'user_id']).doUpdateSet({ role }))
      .returning('created_at')
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: `member.set.${role}`, object: userId, projectId, at: now });
    return { userId, email: user.email, role, createdAt: row.created_at.toISOString() };
  });
}

/** Takes the user out of the project. The tokens that the user made there end too. */
export async function removeMember(app: App, actor: Actor, { projectId, userId }: MemberId): Promise<void> {
  authorize(actor, projectId, writeMembers, 'project');
  await app.db.transaction().execute(async (db) => {
    const { numDeletedRows } = await db
      .deleteFrom('members')
      .where('project_id', '=', projectId)
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw notFound('member');
    await db.deleteFrom('tokens').where('project_id', '=', projectId).where('created_by', '=', userId).execute();
    await writeAudit(db, { actor, action: 'member.delete', object: userId, projectId, at: app.now() });
  });
}
