import type { Selectable } from 'kysely';
import type { Need, Role, Scope } from '../../access/actor.ts';
import type { TokensTable } from '../../store/tables.ts';

export interface Token {
  readonly id: string;
  readonly name: string;
  /** null: of the server, for its metrics. */
  readonly projectId: string | null;
  readonly role: Role;
  readonly scopes: Scope[];
  readonly expiresAt: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export const manageTokens: Need = { role: 'admin', scope: 'project:admin' };

export const toToken = (row: Selectable<TokensTable>): Token => ({
  id: row.id,
  name: row.name,
  projectId: row.project_id,
  role: row.role,
  scopes: [...row.scopes],
  expiresAt: row.expires_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});
