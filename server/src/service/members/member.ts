import type { Need, Role } from '../../access/actor.ts';

export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
}

export const readMembers: Need = { role: 'viewer', scope: 'project:admin' };
export const writeMembers: Need = { role: 'admin', scope: 'project:admin' };
