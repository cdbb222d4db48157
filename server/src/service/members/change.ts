import { type Actor, authorize, type Role } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { invalid, notFound, Problem } from '../problem.ts';
import { holdProject } from '../projects/read.ts';
import { endTokensAbove, endTokensOf } from '../tokens/end.ts';
import { normalEmail } from '../users/user.ts';
import { type Member, writeMembers } from './member.ts';

interface MemberId {
  readonly projectId: string;
  readonly userId: string;
}

/** Gives a user a role in the project, in place of the one that the user had. Tokens that the user made there and that may do more end. */
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
    await endTokensAbove(db, { by: userId, projectId }, role);
    await writeAudit(db, { actor, action: `member.set.${role}`, object: userId, projectId, at: now });
    return { userId, email: user.email, role, createdAt: row.created_at.toISOString() };
  });
}

/**
 * Adds the user with this email address. Administrators of a project cannot list users: they say whom they mean. Throws `validation-failed` where no
 * user has the address, and `conflict` for a member.
 */
export function addMember(
  app: App,
  actor: Actor,
  { projectId, email, role }: { readonly projectId: string; readonly email: string; readonly role: Role },
): Promise<Member> {
  authorize(actor, projectId, writeMembers, 'project');
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    await holdProject(db, projectId);
    const address = normalEmail(email);
    const user = await db.selectFrom('users').select('id').where('email', '=', address).forShare().executeTakeFirst();
    if (user === undefined) throw invalid('/email', 'is the address of no user: a server administrator makes users');
    const { numInsertedOrUpdatedRows: added } = await db
      .insertInto('members')
      .values({ project_id: projectId, user_id: user.id, role, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (added === 0n) throw new Problem('conflict', 'The user is a member already: change the role with PUT.');
    await writeAudit(db, { actor, action: `member.set.${role}`, object: user.id, projectId, at: now });
    return { userId: user.id, email: address, role, createdAt: now.toISOString() };
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
    await endTokensOf(db, { by: userId, projectId });
    await writeAudit(db, { actor, action: 'member.delete', object: userId, projectId, at: app.now() });
  });
}
