import { type RawBuilder, sql } from 'kysely';
import { type Role, roles } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';

interface Made {
  readonly by: string;
  /** Everywhere, unless given. */
  readonly projectId?: string;
}

/** Ends one token, and what was made with it: whoever had a stolen one may have made others. Returns whether there was one. */
export const endToken = (db: Database, id: string): Promise<boolean> => end(db, sql`id = ${id}`);

/** Ends the tokens that a user made, in one project or everywhere, and what was made with those. */
export const endTokensOf = (db: Database, made: Made): Promise<boolean> => end(db, madeBy(made));

/** Ends those that a user made in a project and that may do more than the role that the user has there now. */
export const endTokensAbove = (db: Database, made: Required<Made>, role: Role): Promise<boolean> =>
  end(db, sql`${madeBy(made)} and role = any(${roles.slice(roles.indexOf(role) + 1)}::text[])`);

/** Ends those that a user could only make as a server administrator: for the server's metrics, or for more than the user's own role in the project. */
export const endTokensOfAdmin = (db: Database, userId: string): Promise<boolean> =>
  end(
    db,
    sql`${madeBy({ by: userId })} and (project_id is null or scopes ? 'metrics:read' or not exists (
      select 1 from openbrick.members member where member.project_id = tokens.project_id and member.user_id = ${userId}
        and array_position(${[...roles]}::text[], member.role) >= array_position(${[...roles]}::text[], tokens.role)))`,
  );

const madeBy = ({ by, projectId }: Made): RawBuilder<unknown> =>
  projectId === undefined ? sql`created_by = ${by}` : sql`created_by = ${by} and project_id = ${projectId}`;

async function end(db: Database, which: RawBuilder<unknown>): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with recursive ended as (
      select id from openbrick.tokens where ${which}
      union select made.id from openbrick.tokens made join ended on made.created_by = ended.id
    )
    delete from openbrick.tokens where id in (select id from ended)`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
