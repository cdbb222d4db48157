import { notFound, Problem } from '../service/problem.ts';

/** In a project, from least to most. */
export const roles = ['viewer', 'analyst', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What a token may be limited to. */
export const scopes = [
  'targets:read',
  'targets:write',
  'scans:read',
  'scans:write',
  'findings:read',
  'findings:write',
  'schedules:read',
  'schedules:write',
  'webhooks:read',
  'webhooks:write',
  'project:admin',
  'metrics:read',
] as const;
export type Scope = (typeof scopes)[number];

/** Who sends a request: a user with a session, a token, the operator's token of the environment, or the server itself. */
export interface Actor {
  readonly kind: 'user' | 'token' | 'operator' | 'system';
  /** Of the user or token; `operator` and `system` for those. */
  readonly id: string;
  /** For the audit log: an email address or the name of a token. */
  readonly label: string;
  /** May make projects and users, and is an admin of every project. */
  readonly serverAdmin: boolean;
  /** By project. */
  readonly memberships: ReadonlyMap<string, Role>;
  /** undefined: whatever the role allows. */
  readonly scopes: ReadonlySet<Scope> | undefined;
  /** Of a user with a session: when the user logged in. */
  readonly loggedInAt?: Date;
}

/** What an action needs: a role in the project of at least this rank, and this scope. */
export interface Need {
  readonly role: Role;
  readonly scope: Scope;
}

/** The server's own actions: schedules, the worker, retention. */
export const system: Actor = {
  kind: 'system',
  id: 'system',
  label: 'system',
  serverAdmin: true,
  memberships: new Map(),
  scopes: undefined,
};

export const roleIn = (actor: Actor, projectId: string): Role | undefined =>
  actor.serverAdmin ? 'admin' : actor.memberships.get(projectId);

/** Throws `not-found` where the actor has no part in the project, `forbidden` where the role or the scope is too small. */
export function authorize(actor: Actor, projectId: string, need: Need, thing: string): void {
  const role = roleIn(actor, projectId);
  if (role === undefined) throw notFound(thing);
  if (roles.indexOf(role) < roles.indexOf(need.role)) {
    throw new Problem('forbidden', `This needs the role ${need.role} in the project.`);
  }
  requireScope(actor, need.scope);
}

export function requireScope(actor: Actor, scope: Scope): void {
  if (actor.scopes !== undefined && !actor.scopes.has(scope)) {
    throw new Problem('forbidden', `This needs a token with the scope ${scope}.`);
  }
}

/** The projects whose things a list may show: all of them, or these. Throws as `authorize` does where one project is named, and `forbidden` where no project gives the role. */
export function visibleProjects(actor: Actor, need: Need, projectId?: string): 'all' | readonly string[] {
  requireScope(actor, need.scope);
  if (projectId !== undefined) {
    authorize(actor, projectId, need, 'project');
    return [projectId];
  }
  if (actor.serverAdmin) return 'all';
  const rank = roles.indexOf(need.role);
  const ids = [...actor.memberships].filter(([, role]) => roles.indexOf(role) >= rank).map(([id]) => id);
  if (ids.length > 0 || need.role === 'viewer') return ids;
  throw new Problem('forbidden', `This needs the role ${need.role} in a project.`);
}

/** Throws `forbidden` for all but server administrators. */
export function requireServerAdmin(actor: Actor): void {
  if (!actor.serverAdmin || actor.scopes !== undefined) {
    throw new Problem('forbidden', 'This needs a server administrator.');
  }
}
