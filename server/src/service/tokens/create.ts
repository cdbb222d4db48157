import { type Actor, authorize, type Role, requireServerAdmin, type Scope } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { hashSecret } from '../../access/secrets.ts';
import { newToken } from '../../access/tokens.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { requireRecentLogIn } from '../me/confirm.ts';
import { invalid, Problem } from '../problem.ts';
import { holdProject } from '../projects/read.ts';
import { manageTokens, type Token, toToken } from './token.ts';

export interface NewToken {
  readonly name: string;
  readonly projectId: string | null;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: string | null | undefined;
}

/** The token itself is given here and never again: only its hash is stored. Throws `forbidden` for a user whose log-in is not recent. */
export async function createToken(
  app: App,
  actor: Actor,
  input: NewToken,
): Promise<Token & { readonly token: string }> {
  checkRights(actor, input);
  requireRecentLogIn(app, actor);
  const now = app.now();
  const expiresAt = input.expiresAt == null ? null : new Date(input.expiresAt);
  if (expiresAt !== null && expiresAt <= now) throw invalid('/expiresAt', 'must lie in the future');
  const token = newToken();
  return app.db.transaction().execute(async (db) => {
    if (input.projectId !== null) await holdProject(db, input.projectId);
    const row = await db
      .insertInto('tokens')
      .values({
        id: newId('token', now),
        project_id: input.projectId,
        created_by: actor.id,
        name: input.name,
        role: input.role,
        scopes: JSON.stringify([...new Set(input.scopes)]),
        token_hash: hashSecret(token),
        expires_at: expiresAt,
        created_at: now,
        last_used_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'token.create', object: row.id, projectId: input.projectId, at: now });
    return { ...toToken(row), token };
  });
}

/** A token of the server is for its metrics alone. A token makes none that may do more than itself. */
function checkRights(actor: Actor, { projectId, scopes }: NewToken): void {
  if (projectId === null) requireServerAdmin(actor);
  else authorize(actor, projectId, manageTokens, 'project');
  if (projectId === null && scopes.some((scope) => scope !== 'metrics:read')) {
    throw invalid('/scopes', 'must be metrics:read alone where there is no project');
  }
  if (projectId !== null && scopes.includes('metrics:read') && !actor.serverAdmin) {
    throw new Problem('forbidden', 'The metrics are those of the whole server: this needs a server administrator.');
  }
  const more = actor.scopes === undefined ? [] : scopes.filter((scope) => !actor.scopes?.has(scope));
  if (more.length > 0) throw new Problem('forbidden', `Your own token does not have the scope ${more.join(', ')}.`);
}
