/** What looks like an object of somebody else and is none: profiles, catalogues, one number for each user, and handlers that check the owner. */
import { any, both, type Item, into, me, mine, own } from './parts.ts';
import { ALICE, BOB, type Case, refused } from './small-server.ts';

const items = both(({ id }, at) => ({ id: 52_700 + at * 29, owner_id: id, label: `case ${at}`, amount: 71.5 + at }));
const products = [11, 12, 13, 14].map((id) => ({ id, title: `Lamp ${id}`, price: 20.5 + id, colour: 'green' }));
const cards = [ALICE, BOB].map(({ id, login }) => ({
  id,
  username: login,
  bio: `I am ${login}`,
  avatar_url: `/a/${id}.png`,
  followers: 12,
}));
const cardOf = (id: string) => cards.find((card) => String(card.id) === id);
const guarded: Case['routes'] = { '/items': mine(items), '/items/{id}': own(items) };
const refusing = (value: (isKnown: boolean) => unknown): Case['routes'] => ({
  ...guarded,
  '/items/{id}': (call) => own(items)(call) ?? value(any(items)(call) !== undefined),
});

export const QUIET_OTHERS: readonly Case[] = [
  { name: '404 for others', routes: guarded },
  { name: '403 for others', routes: refusing(() => refused(403)) },
  { name: '200 with an error', routes: refusing(() => ({ success: false, error: 'not yours' })) },
  { name: '200 with null', routes: refusing(() => ({ data: null })) },
  { name: '200 with a message', routes: refusing(() => ({ message: 'You may not see this item.' })) },
  { name: '200 with an empty object', routes: refusing(() => ({})) },
  {
    name: 'the own object instead',
    routes: { '/items': mine(items), '/items/{id}': ({ user }) => items.find(({ owner_id }) => owner_id === user.id) },
  },
  { name: 'a profile without IDs', routes: { '/me': me } },
  { name: 'public profiles by ID', routes: { '/me': me, '/users/{id}': ({ id }) => cardOf(id) } },
  {
    name: 'public profiles that are all of a profile',
    routes: { '/me': ({ user }) => cardOf(String(user.id)), '/users/{id}': ({ id }) => cardOf(id) },
  },
  {
    name: 'public profiles without a document',
    seeds: ['/me', '/users/7101'],
    routes: { '/me': ({ user }) => cardOf(String(user.id)), '/users/{id}': ({ id }) => cardOf(id) },
  },
  {
    name: 'public profiles by name',
    routes: { '/profile': me, '/profiles/{username}': ({ id }) => cards.find(({ username }) => username === id) },
  },
  {
    name: 'public profiles, also without credentials',
    open: ['/members/{memberId}'],
    routes: { '/me': me, '/members/{memberId}': ({ id }) => cardOf(id) },
  },
  {
    name: 'public profiles, also without credentials and without a document',
    open: ['/members/{memberId}'],
    seeds: ['/me', '/members/7101', '/members/7202'],
    routes: { '/me': me, '/members/{memberId}': ({ id }) => cardOf(id) },
  },
  {
    name: 'posts below public profiles',
    routes: {
      '/me': me,
      '/users/{id}': ({ id }) => cardOf(id),
      '/users/{id}/posts': ({ id }) => cardOf(id) && [{ id: Number(id) + 9, title: 'On lamps', likes: 4 }],
    },
  },
  {
    name: 'followed persons',
    routes: {
      '/me': me,
      '/me/following': ({ user }) => cards.filter(({ id }) => id !== user.id),
      '/users/{id}': ({ id }) => cardOf(id),
    },
  },
  {
    name: 'recommendations from a catalogue',
    routes: {
      '/recommendations': ({ user }) => (user.id === ALICE.id ? products.slice(0, 2) : products.slice(2)),
      '/products/{id}': any(products),
    },
  },
  {
    name: 'a wish list of products',
    routes: {
      '/wishlist': ({ user }) => [{ id: user.id + 1, product_id: user.id === ALICE.id ? 11 : 13 }],
      '/products/{productId}': any(products),
    },
  },
  {
    name: 'favourites of a catalogue',
    routes: {
      '/products/favorites': ({ user }) => (user.id === ALICE.id ? products.slice(0, 2) : products.slice(2)),
      '/products/{id}': any(products),
    },
  },
  {
    name: 'recently viewed, in a catalogue that everybody lists',
    routes: {
      '/products': () => products,
      '/me/recently-viewed': ({ user }) => (user.id === ALICE.id ? products.slice(0, 1) : products.slice(2, 3)),
      '/products/{id}': any(products),
    },
  },
  {
    name: 'hotels of bookings',
    routes: {
      '/bookings': ({ user }) => [{ id: user.id + 3, hotel: { id: user.id === ALICE.id ? 11 : 13, name: 'Lakeside' } }],
      '/bookings/{id}': ({ user, id }) => (id === String(user.id + 3) ? { id: user.id + 3, nights: 2 } : undefined),
      '/hotels/{hotelId}': any(products),
    },
  },
  {
    name: 'shops of orders',
    routes: {
      '/orders': ({ user }) => [{ id: user.id + 5, shop_id: user.id === ALICE.id ? 11 : 13, total: 8.5 }],
      '/shops/{shopId}': any(products),
    },
  },
  {
    name: 'courses that each has booked',
    routes: {
      '/my/courses': ({ user }) => products.filter(({ id }) => (user.id === ALICE.id ? id < 13 : id >= 13)),
      '/courses': () => ({ courses: products, total: 4 }),
      '/courses/{courseId}': any(products),
    },
  },
  {
    name: 'events nearby',
    routes: {
      '/events/nearby': ({ user }) => products.filter(({ id }) => (user.id === ALICE.id ? id < 13 : id >= 13)),
      '/events/{eventId}': any(products),
    },
  },
  {
    name: 'a feed of posts that are for all',
    routes: {
      '/feed': ({ user }) => products.filter(({ id }) => (user.id === ALICE.id ? id < 13 : id >= 13)),
      '/feed/{postId}': any(products),
    },
  },
  {
    name: 'one number for each user',
    routes: {
      '/cards': ({ user }) => [1, 2].map((id) => ({ id, ending: String(user.id + id), holder: user.login })),
      '/cards/{id}': ({ user, id }) =>
        ['1', '2'].includes(id)
          ? { id: Number(id), ending: String(user.id + Number(id)), holder: user.login }
          : undefined,
    },
  },
  {
    name: 'own numbers that overlap in part',
    routes: {
      '/invoices': ({ user }) => (user.id === ALICE.id ? [1, 2, 3] : [1, 2]).map((id) => ({ id, total: user.id + id })),
      '/invoices/{id}': ({ user, id }) =>
        Number(id) <= (user.id === ALICE.id ? 3 : 2) ? { id: Number(id), total: user.id + Number(id) } : undefined,
    },
  },
  {
    name: 'settings by name',
    routes: {
      '/settings': ({ user }) => [{ key: 'theme', value: user.id === ALICE.id ? 'dark' : 'light' }],
      '/settings/{key}': ({ user, id }) =>
        id === 'theme' ? { key: 'theme', value: user.id === ALICE.id ? 'dark' : 'light' } : undefined,
    },
  },
  {
    name: 'widgets that are the same for all',
    routes: {
      '/dashboard': ({ user }) => ({ widgets: [{ id: user.id === ALICE.id ? 'sales' : 'visits', title: 'Chart' }] }),
      '/widgets': () => [{ id: 'sales' }, { id: 'visits' }],
      '/widgets/{id}': ({ id }) => (['sales', 'visits'].includes(id) ? { id, title: 'Chart', unit: 'EUR' } : undefined),
    },
  },
  {
    name: 'a neighbour that is refused',
    routes: {
      '/tickets': ({ user }) => [{ id: user.id, owner_id: user.id, subject: `seat ${user.id}` }],
      '/tickets/{id}': ({ user, id }) =>
        id === String(user.id) ? { id: user.id, owner_id: user.id, subject: `seat ${user.id}` } : undefined,
    },
  },
  {
    name: 'an own list with filters, and the rest beside it',
    routes: {
      '/tickets': ({ user }) => [{ id: user.id + 400, owner_id: user.id, state: 'open', subject: 'seat' }],
      '/tickets/{id}': ({ user, id }) => {
        const isOwn = [0, 1, 2].some((step) => id === String(user.id + 400 + step));
        return isOwn
          ? {
              id: Number(id),
              owner_id: user.id,
              state: id === String(user.id + 400) ? 'open' : 'closed',
              subject: 'seat',
            }
          : undefined;
      },
    },
  },
  {
    name: 'the third page of the other has it',
    routes: {
      '/papers': ({ user, query }) => {
        const page = Number(query.get('page') ?? 1);
        const first = user.id === ALICE.id ? 900 : 700;
        const rows = page === 3 ? [{ id: 900, title: 'Rota' }] : [{ id: first + page + 40, title: `Paper ${page}` }];
        return {
          results: user.id === ALICE.id && page === 1 ? [{ id: 900, title: 'Rota' }] : rows,
          page,
          pages: user.id === ALICE.id ? 1 : 3,
        };
      },
      '/papers/{id}': ({ user, id }) =>
        id === '900' || (user.id === BOB.id && id === '741')
          ? { id: Number(id), title: id === '900' ? 'Rota' : 'Paper 1' }
          : undefined,
    },
  },
  {
    name: 'a conversation of both',
    routes: {
      '/me': me,
      '/conversations': () => [{ id: 'c-88', title: 'Lamps' }],
      '/conversations/{id}/messages': () => [{ id: 3, text: 'hello', author: ALICE.id }],
    },
  },
  {
    name: 'a pupil and two guardians',
    routes: {
      '/me': me,
      '/pupils': ({ user }) => (user.id === ALICE.id ? [{ id: 31, name: 'Mia' }] : []),
      '/pupils/{id}': ({ id }) => (id === '31' ? { id: 31, name: 'Mia', guardian_ids: [ALICE.id, BOB.id] } : undefined),
    },
  },
  {
    name: 'masked for others',
    routes: {
      '/payments': mine(items),
      '/payments/{id}': (call) =>
        own(items)(call) ??
        into(any(items), (item) => ({ ...(item as Item), owner_id: null, amount: null, label: '***' }))(call),
    },
  },
  {
    name: 'exchange rates and constants',
    routes: {
      '/currencies': ({ user }) => [{ code: user.id === ALICE.id ? 'EUR' : 'USD', name: 'Money' }],
      '/currencies/{code}': ({ id }) => ({ code: id, name: 'Money', digits: 2 }),
    },
  },
  {
    name: 'the address of a shop that both see',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), favourite_store_id: call.user.id === ALICE.id ? 11 : 13 }),
      '/stores/{storeId}': any(products),
    },
  },
  { name: 'open on purpose', open: ['/items/{id}'], routes: { '/items': mine(items), '/items/{id}': any(items) } },
];
