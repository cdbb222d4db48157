import { type Actor, authorize, type Role, requireServerAdmin, type Scope } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { hashSecret } from '../../access/secrets.ts';
import { newToken } from '../../access/tokens.ts';
import { readUserActor } from '../../access/user-actor.ts';
import type { Database } from '../../store/database.ts';
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

/** The token itself is given here and never again: only its hash is stored. Throws `forbidden` for a user whose log-in is not recent, and `validation-failed` for an end in the past or after that of the token that makes it. */
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
    await holdMaker(db, actor, { ...input, expiresAt });
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

/**
 * Keeps the maker as it is until the transaction ends: whoever loses a role or a token loses the tokens made with it, also one that is being made at
 * that moment.
 */
async function holdMaker(
  db: Database,
  actor: Actor,
  input: Omit<NewToken, 'expiresAt'> & { readonly expiresAt: Date | null },
): Promise<void> {
  if (actor.kind === 'token') return holdToken(db, actor, input.expiresAt);
  if (actor.kind !== 'user') return;
  await db.selectFrom('users').select('id').where('id', '=', actor.id).forShare().execute();
  await db.selectFrom('members').select('role').where('user_id', '=', actor.id).forShare().execute();
  const present = await readUserActor(db, actor.id);
  if (present === undefined) throw gone();
  checkRights(present, { ...input, expiresAt: undefined });
}

async function holdToken(db: Database, { id }: Actor, expiresAt: Date | null): Promise<void> {
  const own = await db.selectFrom('tokens').select('expires_at').where('id', '=', id).forShare().executeTakeFirst();
  if (own === undefined) throw gone();
  if (own.expires_at !== null && (expiresAt === null || expiresAt > own.expires_at)) {
    throw invalid('/expiresAt', 'must not lie after the end of your own token');
  }
}

const gone = (): Problem => new Problem('unauthenticated', 'Your credentials have ended meanwhile.');
