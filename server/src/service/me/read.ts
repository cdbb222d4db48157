import { type Actor, type Role, type Scope, scopes } from '../../access/actor.ts';
import { csrfTokenOf } from '../../access/secrets.ts';
import type { Session } from '../../access/sessions.ts';

export interface Me {
  readonly kind: Actor['kind'];
  readonly id: string;
  /** An email address, or the name of a token. */
  readonly name: string;
  readonly serverAdmin: boolean;
  readonly memberships: { readonly projectId: string; readonly role: Role }[];
  /** null: whatever the role allows. */
  readonly scopes: Scope[] | null;
  /** For writes with the session's cookie; null without a session. */
  readonly csrfToken: string | null;
}

export const getMe = (actor: Actor, session: Session | undefined): Me => ({
  kind: actor.kind,
  id: actor.id,
  name: actor.label,
  serverAdmin: actor.serverAdmin,
  memberships: [...actor.memberships].map(([projectId, role]) => ({ projectId, role })),
  scopes: actor.scopes === undefined ? null : scopes.filter((scope) => actor.scopes?.has(scope)),
  csrfToken: session === undefined ? null : csrfTokenOf(session.token),
});
