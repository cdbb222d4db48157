/** Objects that several may read for a reason that they, or the lists of the reader, give. */
import { any, both, type Item, into, me, mine, withoutMembers } from './parts.ts';
import { ALICE, BOB, CARLA, type Case } from './small-server.ts';

const papers = both(({ id }, at) => ({ id: 33_100 + at * 23, owner_id: id, title: `paper ${at}`, words: 410 + at }));

/** Both read all papers, which say why. */
const sharedBy = (name: string, more: (owner: number) => Item, profile: (user: number) => Item = () => ({})): Case => ({
  name,
  routes: {
    '/me': (call) => ({ ...(me(call) as object), ...profile(call.user.id) }),
    '/papers': mine(papers),
    '/papers/{id}': into(any(papers), (paper) => ({
      ...(paper as Item),
      ...more(Number((paper as Item)['owner_id'])),
    })),
  },
});

const BOTH = [ALICE, BOB];

export const QUIET_SHARED: readonly Case[] = [
  sharedBy('members as IDs', () => ({ members: BOTH.map(({ id }) => id) })),
  sharedBy('members as e-mail addresses', () => ({ members: BOTH.map(({ email }) => email) })),
  sharedBy('members as objects', () => ({ members: BOTH.map(({ id }) => ({ user: { id }, since: '2026-02-01' })) })),
  sharedBy('members as a map', () => ({ members: Object.fromEntries(BOTH.map(({ id }) => [String(id), 'editor'])) })),
  sharedBy('members by user name', () => ({ collaborators: BOTH.map(({ login }) => ({ login })) })),
  sharedBy('roles by e-mail address', () => ({
    roles: Object.fromEntries(BOTH.map(({ email }) => [email, 'viewer'])),
  })),
  sharedBy('shared with addresses', (owner) => ({
    shared_with: BOTH.filter(({ id }) => id !== owner).map(({ email }) => ({ email })),
  })),
  sharedBy('an access list with prefixes', () => ({
    acl: BOTH.map(({ id }) => ({ principal: `user:${id}`, mode: 'r' })),
  })),
  sharedBy('grants by user name', () => ({
    permissions: BOTH.map(({ login }) => ({ grantee: login, level: 'read' })),
  })),
  sharedBy('delegates', () => ({ delegates: BOTH.map(({ id }) => id) })),
  sharedBy('a list of user IDs', () => ({ userIds: BOTH.map(({ id }) => id) })),
  sharedBy('readers in one text', () => ({ readers: BOTH.map(({ email }) => email).join(', ') })),
  sharedBy('an assignee', (owner) => ({ created_by: owner, assignee: BOTH.find(({ id }) => id !== owner)?.id })),
  sharedBy('copies by e-mail', () => ({
    to: [CARLA.email],
    cc: BOTH.map(({ email }) => `${email.split('@')[0]} <${email}>`),
  })),
  sharedBy('attendees of a meeting', () => ({ attendees: BOTH.map(({ email }) => ({ email, status: 'accepted' })) })),
  sharedBy(
    'participants by UUID',
    () => ({ participants: BOTH.map(({ uuid }) => ({ uuid })) }),
    (id) => ({ uuid: BOTH.find((each) => each.id === id)?.uuid }),
  ),
  sharedBy(
    'a team in the profile',
    () => ({ team_id: 12 }),
    () => ({ team_id: 12 }),
  ),
  sharedBy(
    'teams as objects',
    () => ({ team: { id: 12, name: 'Harbour' } }),
    () => ({ teams: [{ id: 12, name: 'Harbour' }] }),
  ),
  sharedBy(
    'a nested team of a team',
    () => ({ team: { id: 12, parent: { id: 3 } } }),
    () => ({ teams: [{ id: 3, name: 'All ports' }] }),
  ),
  sharedBy('a team with members in it', () => ({ team: { name: 'Harbour', members: BOTH.map(({ id }) => ({ id })) } })),
  sharedBy(
    'groups by name',
    () => ({ groups: ['harbour'] }),
    () => ({ groups: ['harbour', 'choir'] }),
  ),
  sharedBy(
    'a shared workspace',
    () => ({ workspace: 'w-551' }),
    () => ({ workspaces: ['w-551', 'w-7'] }),
  ),
  sharedBy(
    'a household',
    () => ({ household: { id: 'h-8' } }),
    () => ({ household: { id: 'h-8' } }),
  ),
  sharedBy('visibility public', () => ({ visibility: 'public' })),
  sharedBy(
    'visibility internal',
    () => ({ visibility: 'internal', organization_id: 5 }),
    () => ({ organization_id: 5 }),
  ),
  sharedBy('public as a flag', () => ({ is_public: true })),
  sharedBy('public as a number', () => ({ public: 1 })),
  sharedBy('public in capitals', () => ({ Visibility: 'PUBLIC' })),
  sharedBy('privacy level', () => ({ privacy_level: 'everyone' })),
  sharedBy('public inside sharing', () => ({ settings: { sharing: { level: 'public' } } })),
  sharedBy('anyone with the link', () => ({ link_sharing: 'anyone', link: 'https://docs.example/s/8' })),
  sharedBy('published at a time', () => ({ published_at: '2026-03-01T10:00:00Z', state: 'published' })),
  sharedBy(
    'for the whole organisation',
    () => ({ scope: 'organization', organization: 'acme' }),
    () => ({ organization: 'acme' }),
  ),
  sharedBy('shared with everybody', () => ({ shared_with: ['*'] })),
  sharedBy(
    'shared with a role of all',
    () => ({ allowed_roles: ['user', 'admin'] }),
    () => ({ role: 'user' }),
  ),
  {
    name: 'a shared folder',
    routes: {
      '/me': me,
      '/folders': () => [{ id: 404, name: 'Common' }],
      '/papers': mine(papers),
      '/papers/{id}': into(any(papers), (paper) => ({ ...(paper as Item), folder_id: 404 })),
    },
  },
  {
    name: 'a folder that was shared with the reader',
    routes: {
      '/me': me,
      '/shared-with-me': ({ user }) => papers.filter(({ owner_id }) => owner_id !== user.id),
      '/papers': mine(papers),
      '/papers/{id}': any(papers),
    },
  },
  {
    name: 'a list of the whole organisation',
    routes: {
      '/papers/mine': mine(papers),
      '/organization/papers': () => ({ items: papers }),
      '/papers/{id}': any(papers),
    },
  },
  {
    name: 'a list inside data.items of the organisation',
    routes: {
      '/my/papers': mine(papers),
      '/papers': () => ({ data: { items: papers } }),
      '/papers/{id}': into(any(papers), (data) => ({ data })),
    },
  },
  {
    name: 'declared groups',
    users: [
      { ...ALICE, groups: ['acme'] },
      { ...BOB, groups: ['acme'] },
    ],
    routes: { '/papers': mine(papers), '/papers/{id}': any(papers) },
  },
  {
    name: 'an administrator by role',
    users: [ALICE, { ...BOB, role: 'administrator' }],
    routes: {
      '/papers': mine(papers),
      '/papers/{id}': ({ user, id }) =>
        papers.find((paper) => String(paper.id) === id && (user.id === BOB.id || paper.owner_id === user.id)),
    },
  },
  {
    name: 'an administrator by what they can read',
    routes: {
      '/papers': mine(papers),
      '/admin/users': ({ user }) => (user.id === BOB.id ? [{ id: ALICE.id, email: ALICE.email }] : undefined),
      '/papers/{id}': ({ user, id }) =>
        papers.find((paper) => String(paper.id) === id && (user.id === BOB.id || paper.owner_id === user.id)),
    },
  },
  {
    name: 'an administrator by their profile',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), role: call.user.id === BOB.id ? 'admin' : 'member' }),
      '/papers': mine(papers),
      '/papers/{id}': ({ user, id }) =>
        papers.find((paper) => String(paper.id) === id && (user.id === BOB.id || paper.owner_id === user.id)),
    },
  },
  {
    name: 'a manager who is named',
    routes: {
      '/me': me,
      '/papers': mine(papers),
      '/papers/{id}': ({ user, id }) => {
        const paper = papers.find(
          (each) => String(each.id) === id && (user.id === BOB.id || each.owner_id === user.id),
        );
        return paper && { ...paper, manager_id: BOB.id };
      },
    },
  },
  {
    name: 'a card with fewer properties',
    routes: {
      '/papers': mine(papers),
      '/papers/{id}': (call) => {
        const paper = any(papers)(call) as Item | undefined;
        return paper?.['owner_id'] === call.user.id ? paper : withoutMembers(any(papers), 'words', 'owner_id')(call);
      },
    },
  },
];
