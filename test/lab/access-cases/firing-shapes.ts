/** Handlers that forget the owner, by the form of lists and objects, and by what lies below what. */
import { any, both, type Item, into, me, mine, own } from './parts.ts';
import { ALICE, BOB, CARLA, type Case, Raw } from './small-server.ts';

const items = both(({ id }, at) => ({ id: 61_200 + at * 17, owner_id: id, label: `thing ${at}`, price: 40.5 + at }));
const plain = both((_, at) => ({ id: 71_300 + at * 19, label: `box ${at}`, weight: 3.5 + at }));
const listOf = mine(items);
const teams = both((_, at) => ({ id: ['north', 'harbour'][at], title: `Team ${at}` }));
const docs = both((_, at) => ({ id: `d-${8811 + at * 6}`, team: teams[at]?.['id'], text: `minutes ${at}` }));

const asResource = (item: Item) => ({
  type: 'notes',
  id: String(item['id']),
  attributes: { label: item['label'], weight: item['weight'] },
});
const asHal = (item: Item) => ({ ...item, _links: { self: { href: `/parts/${item['id']}` } } });

export const FIRING_SHAPES: readonly Case[] = [
  {
    name: 'data.items[]',
    routes: {
      '/things': into(listOf, (all) => ({ data: { items: all } })),
      '/things/{id}': into(any(items), (data) => ({ data })),
    },
  },
  {
    name: 'result.things[] and a count',
    routes: {
      '/things': into(listOf, (all) => ({ ok: true, result: { things: all, count: 1 } })),
      '/things/{id}': into(any(items), (thing) => ({ ok: true, result: { thing } })),
    },
  },
  {
    name: 'HAL',
    routes: {
      '/parts': into(mine(plain), (all) => ({
        _embedded: { parts: (all as Item[]).map(asHal) },
        _links: { self: { href: '/parts' } },
      })),
      '/parts/{id}': into(any(plain), (item) => asHal(item as Item)),
    },
  },
  {
    name: 'JSON:API',
    routes: {
      '/notes': into(mine(plain), (all) => ({ data: (all as Item[]).map(asResource) })),
      '/notes/{id}': into(any(plain), (item) => ({ data: asResource(item as Item) })),
    },
  },
  {
    name: 'JSON:API with an owner',
    routes: {
      '/notes': into(mine(plain), (all) => ({ data: (all as Item[]).map(asResource) })),
      '/notes/{id}': into(any(plain), (item) => ({
        data: {
          ...asResource(item as Item),
          relationships: {
            owner: { data: { type: 'people', id: String([ALICE, BOB][plain.indexOf(item as Item)]?.id) } },
          },
        },
      })),
    },
  },
  {
    name: 'edges and nodes',
    routes: {
      '/things': into(listOf, (all) => ({
        edges: (all as Item[]).map((node) => ({ node })),
        pageInfo: { hasNextPage: false },
      })),
      '/things/{id}': any(items),
    },
  },
  {
    name: 'a map by ID',
    routes: {
      '/things': into(listOf, (all) => Object.fromEntries((all as Item[]).map((item) => [String(item['id']), item]))),
      '/things/{id}': any(items),
    },
  },
  {
    name: 'a list beside another',
    routes: {
      '/things': into(listOf, (all) => ({ categories: [{ id: 3, label: 'tools' }], things: all })),
      '/things/{id}': any(items),
    },
  },
  { name: 'a list under /my', routes: { '/my/things': listOf, '/things/{thingId}': any(items) } },
  { name: 'a list under /mine', routes: { '/things/mine': listOf, '/things/{thingId}': any(items) } },
  {
    name: 'a list under the user',
    routes: {
      '/me': me,
      '/users/me/things': listOf,
      '/things/{thingId}': any(items),
    },
  },
  {
    name: 'documents of teams',
    routes: {
      '/teams': mine(teams),
      '/teams/{teamId}/docs': ({ user, id }) =>
        (mine(teams)({ user } as never) as Item[]).some((team) => team['id'] === id)
          ? docs.filter(({ team }) => team === id)
          : undefined,
      '/teams/{teamId}/docs/{docId}': ({ ids }) =>
        docs.find(({ id, team }) => id === ids['docId'] && team === ids['teamId']),
    },
  },
  {
    name: 'the list of another person',
    routes: {
      '/me': me,
      '/users/{userId}/orders': ({ id }) => {
        const at = [ALICE, BOB].findIndex((user) => String(user.id) === id);
        return at < 0 ? undefined : [items[at]];
      },
    },
  },
  {
    name: 'an item of another person',
    routes: {
      '/me': me,
      '/users/{userId}/orders': ({ user, id }) =>
        String(user.id) === id ? [items[[ALICE, BOB].indexOf(user)]] : undefined,
      '/users/{userId}/orders/{orderId}': ({ ids }) =>
        items.find((item) => String(item['id']) === ids['orderId'] && String(item['owner_id']) === ids['userId']),
    },
  },
  {
    name: 'three levels',
    routes: {
      '/orgs': mine(teams),
      '/orgs/{org}/projects': ({ user, id }) =>
        teams[[ALICE, BOB].indexOf(user)]?.['id'] === id ? [{ id: user.id + 1, name: 'plan' }] : undefined,
      '/orgs/{org}/projects/{project}/tasks': ({ user, ids }) =>
        String(user.id + 1) === ids['project'] ? [{ id: user.id + 2, text: `paint ${user.id}` }] : undefined,
      '/orgs/{org}/projects/{project}/tasks/{taskId}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => String(each.id + 2) === id);
        return user && { id: user.id + 2, text: `paint ${user.id}`, hours: 3.5 };
      },
    },
  },
  {
    name: 'only what lies below the object',
    routes: {
      '/things': listOf,
      '/things/{id}': own(items),
      '/things/{id}/invoice': into(any(items), (item) => ({
        thing_id: (item as Item)['id'],
        number: `R-${(item as Item)['id']}`,
        total: (item as Item)['price'],
      })),
    },
  },
  {
    name: 'a list below the object',
    routes: {
      '/things': listOf,
      '/things/{id}': own(items),
      '/things/{id}/messages': into(any(items), (item) => [
        { id: Number((item as Item)['id']) + 5, text: `hello ${(item as Item)['label']}` },
      ]),
    },
  },
  {
    name: 'pages by link',
    routes: {
      '/things': ({ user, query }) => {
        const all = [0, 1, 2].map((n) => ({ id: user.id * 10 + n, label: `row ${n} of ${user.id}` }));
        return query.get('page') === '2' ? { results: [all[2]] } : { results: all.slice(0, 2), next: '/things?page=2' };
      },
      '/things/{id}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => id.startsWith(String(each.id)));
        return user && { id: Number(id), label: `row ${id.slice(-1)} of ${user.id}` };
      },
    },
  },
  {
    name: 'times and counters that change',
    routes: {
      '/things': listOf,
      '/things/{id}': into(any(items), (item) => ({
        ...(item as Item),
        served_at: performance.now(),
        request_id: Math.random().toString(36),
        views: Math.floor(performance.now()),
      })),
    },
  },
  {
    name: 'what the viewer may do beside it',
    routes: {
      '/things': listOf,
      '/things/{id}': into(any(items), (item, { user }) => ({
        thing: item,
        viewer: { id: user.id, can_edit: (item as Item)['owner_id'] === user.id },
      })),
    },
  },
  {
    name: 'declared private, and read',
    routes: {
      '/things': into(listOf, (all) => all),
      '/things/{id}': into(any(items), (item) => ({ ...(item as Item), visibility: 'private' })),
    },
  },
  {
    name: 'shared with somebody else',
    routes: {
      '/me': me,
      '/things': listOf,
      '/things/{id}': into(any(items), (item) => ({
        ...(item as Item),
        shared_with: [CARLA.email],
        members: [CARLA.id],
      })),
    },
  },
  {
    name: 'of another team',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), team_id: call.user.id === ALICE.id ? 41 : 42 }),
      '/things': listOf,
      '/things/{id}': into(any(items), (item) => ({ ...(item as Item), team_id: item === items[0] ? 41 : 42 })),
    },
  },
  {
    name: 'an administrator is compared, too',
    users: [ALICE, BOB, { ...CARLA, role: 'admin' }],
    routes: {
      '/things': ({ user }) => (user.id === CARLA.id ? items : items.filter((item) => item['owner_id'] === user.id)),
      '/things/{id}': any(items),
    },
  },
  { name: 'without a document', seeds: ['/things'], routes: { '/things': listOf, '/things/{id}': any(items) } },
  {
    name: 'without a document, UUIDs in data',
    seeds: ['/files'],
    routes: {
      '/files': ({ user }) => ({ data: [{ id: user.uuid, name: `scan of ${user.id}.pdf` }] }),
      '/files/{id}': ({ id }) => {
        const user = [ALICE, BOB].find(({ uuid }) => uuid === id);
        return user && { data: { id: user.uuid, name: `scan of ${user.id}.pdf`, bytes: 81_000 + user.id } };
      },
    },
  },
  {
    name: 'without a document, below the object',
    seeds: ['/things'],
    routes: {
      '/things': into(listOf, (all) =>
        (all as Item[]).map((item) => ({ ...item, links: { log: `/things/${item['id']}/log` } })),
      ),
      '/things/{id}': own(items),
      '/things/{id}/log': into(any(items), (item) => ({
        thing: (item as Item)['id'],
        lines: ['opened', `by ${(item as Item)['owner_id']}`],
      })),
    },
  },
  {
    name: 'anybody reads it, and the document asks for nothing',
    open: ['/things/{id}'],
    seeds: ['/things'],
    routes: { '/things': listOf, '/things/{id}': any(items) },
  },
  { name: 'cookies', signIn: 'cookie', routes: { '/things': listOf, '/things/{id}': any(items) } },
  { name: 'API keys', signIn: 'key', routes: { '/things': listOf, '/things/{id}': any(items) } },
  { name: 'a base path', base: '/api/v2', routes: { '/things': listOf, '/things/{id}': any(items) } },
  {
    name: 'XML',
    routes: {
      '/things': listOf,
      '/things/{id}': into(
        any(items),
        (item) =>
          new Raw(
            200,
            'application/xml',
            `<thing><id>${(item as Item)['id']}</id><label>${(item as Item)['label']}</label></thing>`,
          ),
      ),
    },
  },
];
