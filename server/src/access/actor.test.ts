import { describe, expect, it } from 'vitest';
import { invalid } from '../service/problem.ts';
import { type Actor, authorize, requireServerAdmin, roles, type Scope, system, visibleProjects } from './actor.ts';

const user = (memberships: Record<string, (typeof roles)[number]>, scopes?: readonly Scope[]): Actor => ({
  ...system,
  kind: 'user',
  id: 'usr_1',
  serverAdmin: false,
  memberships: new Map(Object.entries(memberships)),
  scopes: scopes === undefined ? undefined : new Set(scopes),
});
const kindOf = (run: () => unknown): unknown => {
  try {
    run();
    return 'allowed';
  } catch (error) {
    return (error as { kind: string }).kind;
  }
};

describe('authorize', () => {
  const need = { role: 'analyst', scope: 'scans:write' } as const;
  const asked = (actor: Actor) => kindOf(() => authorize(actor, 'prj_1', need, 'scan'));

  it('lets in the role and those above it', () => {
    expect(roles.map((role) => asked(user({ prj_1: role })))).toEqual(['forbidden', 'allowed', 'allowed']);
    expect(asked(system)).toBe('allowed');
  });

  it('hides what another project has', () => {
    expect(asked(user({ prj_2: 'admin' }))).toBe('not-found');
  });

  it('asks a token for its scope too', () => {
    expect(asked(user({ prj_1: 'admin' }, ['scans:read']))).toBe('forbidden');
    expect(asked(user({ prj_1: 'admin' }, ['scans:write']))).toBe('allowed');
  });
});

describe('visibleProjects', () => {
  const need = { role: 'viewer', scope: 'scans:read' } as const;

  it('gives the own ones, or the one asked for', () => {
    expect(visibleProjects(user({ prj_1: 'viewer', prj_2: 'admin' }), need)).toEqual(['prj_1', 'prj_2']);
    expect(visibleProjects(user({ prj_1: 'viewer', prj_2: 'admin' }), need, 'prj_2')).toEqual(['prj_2']);
    expect(kindOf(() => visibleProjects(user({ prj_1: 'viewer' }), need, 'prj_2'))).toBe('not-found');
    expect(visibleProjects(system, need)).toBe('all');
    expect(visibleProjects(user({}), need)).toEqual([]);
  });

  it('refuses a list that only a higher role may read', () => {
    const admins = { role: 'admin', scope: 'project:admin' } as const;
    expect(kindOf(() => visibleProjects(user({ prj_1: 'analyst' }), admins))).toBe('forbidden');
    expect(visibleProjects(user({ prj_1: 'analyst', prj_2: 'admin' }), admins)).toEqual(['prj_2']);
  });
});

it('a token is no server administrator', () => {
  expect(kindOf(() => requireServerAdmin(system))).toBe('allowed');
  expect(kindOf(() => requireServerAdmin(user({ prj_1: 'admin' })))).toBe('forbidden');
});

it('a field that is not valid is named by its pointer', () => {
  expect(invalid('/url', 'is no URL')).toMatchObject({
    status: 422,
    errors: [{ pointer: '/url', detail: 'is no URL' }],
  });
});
