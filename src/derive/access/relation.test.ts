import { describe, expect, it } from 'vitest';
import { declaresPublic } from './audience.ts';
import { haveSameOwner, personOf, relationTo } from './relation.ts';

const bob = personOf(
  { name: 'bob', groups: ['Red'] },
  [{ user: { id: 72, email: 'Bob@example.com', team_id: 5, tenant_id: 9 } }],
  { own: [{ id: 1, workspace: { id: 'w-1' } }], containers: ['folder 8'] },
);

describe('an object', () => {
  it.each<[string, unknown]>([
    ['a member by number', { id: 1, members: [{ id: 71 }, { id: 72 }] }],
    ['an assignee', { assignee_id: 72 }],
    ['an address, in any case', { note: 'x', cc: ['BOB@example.com'] }],
    ['the name', { shared_with: 'bob' }],
    ['a team of the person', { team_id: 5 }],
    ['a workspace of their objects', { workspaceId: 'w-1', workspace: { id: 'w-1' } }],
    ['a declared group', { group: 'red' }],
    ['a folder that the person lists', { folder_id: 8 }],
    ['a key of a map', { members: { '72': 'editor' } }],
    ['a URN', { collaborators: ['urn:user:72'] }],
    ['a link to the person', { members: [{ href: 'https://api.example.com/users/72' }] }],
    ['a prefix', { acl: [{ principal: 'user:72' }] }],
    ['several in one text', { readers: 'Ann <ann@example.com>, Bob <bob@example.com>' }],
    ['several numbers in one text', { members: '71, 72' }],
    ['a guardian', { guardian_ids: [72] }],
  ])('is related: %s', (_, object) => {
    expect(relationTo(object, bob)).toBe('related');
  });

  it.each<[string, unknown]>([
    ['a number that is no person', { id: 72, product_id: 72, total: 72 }],
    ['another team', { team_id: 6 }],
    ['another folder', { folder_id: 9 }],
    ['a number in a time', { created_at: '2026-03-01T10:72:00Z', created: '2026-72-01 72:00' }],
    ['a key of a map of something else', { totals: { '72': 5 } }],
    ['somebody else', { members: [{ id: 71 }], owner: 'alice' }],
    ['the name in a text', { note: 'ask bob about it' }],
    ['a group elsewhere', { colour: 'red' }],
  ])('is not: %s', (_, object) => {
    expect(relationTo(object, bob)).toBe('none');
  });

  it('of the same organisation is neither', () => {
    expect(relationTo({ id: 1, tenant_id: 9 }, bob)).toBe('tenant');
  });

  it('of an identity that is named after a role is not related by the word', () => {
    expect(relationTo({ type: 'customer' }, personOf({ name: 'customer', groups: [] }, [], { own: [] }))).toBe('none');
  });

  it.each<[unknown, boolean]>([
    [{ visibility: 'public' }, true],
    [{ is_public: true }, true],
    [{ data: { published: true } }, true],
    [{ private: false }, true],
    [{ status: 'published' }, true],
    [{ status: 'open', visibility: 'private', public: false }, false],
    [{ note: 'public' }, false],
    [[{ public: true }], false],
  ])('%j says that it is public: %s', (object, expected) => {
    expect(declaresPublic(object)).toBe(expected);
  });
});

describe('two records', () => {
  it('have the same owner where a member of both names one', () => {
    expect(haveSameOwner({ id: 1, owner_id: 7 }, { id: 2, owner_id: 7 })).toBe(true);
    expect(haveSameOwner({ id: 1, owner_id: 7 }, { id: 2, owner_id: 8 })).toBe(false);
    expect(haveSameOwner({ id: 1, created_at: 7 }, { id: 2, created_at: 7 })).toBe(false);
  });
});
