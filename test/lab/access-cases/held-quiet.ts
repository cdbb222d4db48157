/** A second table, written after the first was met: what others may read, in further forms. */
import { any, both, type Item, into, me, mine, own } from './parts.ts';
import { ALICE, BOB, CARLA, type Case, refused } from './small-server.ts';

const notes = both(({ id }, at) => ({ id: 1410 + at * 19, user_id: id, title: `note ${at}`, length: 31 + at }));
const BOTH = [ALICE, BOB];
const sharedBy = (name: string, more: (owner: number) => Item, profile: (user: number) => Item = () => ({})): Case => ({
  name,
  routes: {
    '/auth/me': (call) => ({ user: { ...(me(call) as object), ...profile(call.user.id) } }),
    '/notes': mine(notes),
    '/notes/{noteId}': into(any(notes), (note) => ({ ...(note as Item), ...more(Number((note as Item)['user_id'])) })),
  },
});
const rooms = [501, 502, 503].map((id) => ({ id, name: `Room ${id}`, seats: 4, floor: 2 }));

export const HELD_QUIET: readonly Case[] = [
  sharedBy('editors and viewers', () => ({ viewers: BOTH.map(({ id }) => id), editors: [] })),
  sharedBy('participants with a nested profile', () => ({
    participants: BOTH.map(({ id, login }) => ({ profile: { user_id: id, handle: login } })),
  })),
  sharedBy('shares as records', () => ({ shares: BOTH.map(({ email }) => ({ to: email, can: 'view' })) })),
  sharedBy('collaborators by URN', () => ({ collaborators: BOTH.map(({ id }) => `urn:user:${id}`) })),
  sharedBy('members as paths', () => ({ members: BOTH.map(({ id }) => `/users/${id}`) })),
  sharedBy('members as links', () => ({
    members: BOTH.map(({ id }) => ({ href: `https://api.example.com/users/${id}` })),
  })),
  sharedBy('JSON:API relationships', () => ({
    relationships: { members: { data: BOTH.map(({ id }) => ({ type: 'users', id: String(id) })) } },
  })),
  sharedBy('assigned to', (owner) => ({ assigned_to: BOTH.find(({ id }) => id !== owner)?.login })),
  sharedBy('a reviewer', (owner) => ({ reviewer: { email: BOTH.find(({ id }) => id !== owner)?.email } })),
  sharedBy(
    'team ids',
    () => ({ team_ids: [4, 9] }),
    () => ({ team_ids: [9] }),
  ),
  sharedBy(
    'team slugs',
    () => ({ teams: ['red'] }),
    () => ({ teams: [{ slug: 'red' }] }),
  ),
  sharedBy(
    'memberships in the profile',
    () => ({ project_id: 77 }),
    () => ({ memberships: [{ project: { id: 77 }, role: 'dev' }] }),
  ),
  sharedBy(
    'class of a school',
    () => ({ classroom_id: 'c4' }),
    () => ({ classroom_id: 'c4' }),
  ),
  sharedBy('access level public', () => ({ access_level: 'public' })),
  sharedBy('acl with everyone', () => ({ acl: [{ principal: 'everyone', permission: 'read' }] })),
  sharedBy('general access', () => ({ sharing: { general_access: 'anyone_with_link' } })),
  sharedBy('privacy as an object', () => ({ privacy: { value: 'EVERYONE' } })),
  sharedBy('not private', () => ({ private: false })),
  sharedBy('discoverable by all users', () => ({ visibility: 'all_users' })),
  sharedBy('published on the web', () => ({ published: true, published_at: '2026-05-02T08:00:00Z' })),
  {
    name: 'own list by default, all with a path of its own',
    routes: {
      '/notes': mine(notes),
      '/notes/shared': ({ user }) => notes.filter(({ user_id }) => user_id !== user.id),
      '/notes/{id}': any(notes),
    },
  },
  {
    name: 'the library of the company',
    routes: { '/me/notes': mine(notes), '/company/library': () => ({ data: { notes } }), '/notes/{id}': any(notes) },
  },
  {
    name: 'a superuser by flag in the profile',
    routes: {
      '/api/user': ({ user }) => ({ data: { ...user, is_superuser: user.id === BOB.id } }),
      '/notes': mine(notes),
      '/notes/{id}': ({ user, id }) =>
        notes.find((note) => String(note.id) === id && (user.id === BOB.id || note.user_id === user.id)),
    },
  },
  {
    name: 'support staff by role',
    users: [ALICE, { ...BOB, role: 'support' }],
    routes: {
      '/notes': mine(notes),
      '/notes/{id}': ({ user, id }) =>
        notes.find((note) => String(note.id) === id && (user.id === BOB.id || note.user_id === user.id)),
    },
  },
  {
    name: 'public authors',
    routes: {
      '/me': me,
      '/authors/{username}': ({ id }) => {
        const user = BOTH.find(({ login }) => login === id);
        return user && { username: user.login, bio: 'writes', website: 'https://w.example', articles: 3 };
      },
    },
  },
  {
    name: 'public profiles with articles and followers below',
    routes: {
      '/me': me,
      '/users/{username}': ({ id }) => {
        const user = BOTH.find(({ login }) => login === id);
        return user && { username: user.login, bio: 'x' };
      },
      '/users/{username}/articles': ({ id }) => [{ id: 3, title: `by ${id}` }],
      '/users/{username}/followers': () => [{ username: CARLA.login }],
    },
  },
  {
    name: 'rooms of bookings',
    routes: {
      '/bookings': ({ user }) => [{ id: user.id + 1, room_id: user.id === ALICE.id ? 501 : 502 }],
      '/bookings/{id}': ({ user, id }) => (id === String(user.id + 1) ? { id: Number(id), nights: 1 } : undefined),
      '/rooms/{roomId}': any(rooms),
    },
  },
  {
    name: 'a preferred room in the profile',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), room: { id: call.user.id === ALICE.id ? 501 : 502 } }),
      '/rooms/{roomId}': any(rooms),
    },
  },
  {
    name: 'suggested rooms',
    routes: {
      '/rooms/suggested': ({ user }) => ({ rooms: user.id === ALICE.id ? rooms.slice(0, 1) : rooms.slice(1) }),
      '/rooms/{roomId}': any(rooms),
    },
  },
  {
    name: 'rooms for my level',
    routes: {
      '/rooms/for-you': ({ user }) => (user.id === ALICE.id ? rooms.slice(0, 1) : rooms.slice(1)),
      '/rooms': () => ({ data: rooms }),
      '/rooms/{roomId}': any(rooms),
    },
  },
  {
    name: 'own rooms by the number of the unit',
    routes: {
      '/devices': ({ user }) => ['kitchen', 'hall'].map((name) => ({ name, owner: user.login })),
      '/devices/{name}': ({ user, id }) =>
        ['kitchen', 'hall'].includes(id) ? { name: id, owner: user.login, on: false } : undefined,
    },
  },
  {
    name: '200 with ok false',
    routes: { '/notes': mine(notes), '/notes/{id}': (call) => own(notes)(call) ?? { ok: false, reason: 'forbidden' } },
  },
  {
    name: '200 with an empty list',
    routes: {
      '/notes': mine(notes),
      '/notes/{id}/lines': (call) => (own(notes)(call) ? [{ id: call.user.id + 9, text: 'x' }] : []),
    },
  },
  {
    name: 'teaser only',
    routes: {
      '/notes': mine(notes),
      '/notes/{id}': (call) =>
        own(notes)(call) ??
        into(any(notes), (note) => ({ id: (note as Item)['id'], title: (note as Item)['title'], locked: true }))(call),
    },
  },
  {
    name: 'refused in the header form',
    routes: {
      '/accounts': mine(both((_, at) => ({ id: `a-${at}` }))),
      '/balance#X-Account-Id': ({ user, header }) =>
        header('x-account-id') === `a-${user.id === ALICE.id ? 0 : 1}`
          ? { id: header('x-account-id'), balance: 5.5 }
          : refused(),
    },
  },
  {
    name: 'the own one whatever the query says',
    routes: { '/me': me, '/statements?user_id': ({ user }) => ({ user_id: user.id, balance: user.id * 1.5 }) },
  },
  {
    name: 'a tenant in a header',
    routes: { '/me': me, '/settings#X-Tenant-Id': () => ({ theme: 'dark', language: 'de' }) },
  },
];
