import type { Database } from '../store/database.ts';
import type { Actor } from './actor.ts';

/** A user with the roles of this moment; undefined where there is no such user. */
export async function readUserActor(db: Database, id: string): Promise<Actor | undefined> {
  const rows = await db
    .selectFrom('users')
    .leftJoin('members', 'members.user_id', 'users.id')
    .select(['users.email', 'users.server_admin', 'members.project_id', 'members.role'])
    .where('users.id', '=', id)
    .execute();
  const [user] = rows;
  if (user === undefined) return undefined;
  const memberships = rows.flatMap(({ project_id, role }) =>
    project_id === null || role === null ? [] : [[project_id, role] as const],
  );
  return {
    kind: 'user',
    id,
    label: user.email,
    serverAdmin: user.server_admin,
    memberships: new Map(memberships),
    scopes: undefined,
  };
}
