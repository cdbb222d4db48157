import { type Case, casesFor } from '../../../test/cases.ts';
import { alice, bob, pageAs } from '../../../test/identity-pages.ts';
import type { IdentityFacts } from '../../model/identity.ts';
import check from './object-neighbour-readable.ts';

type Item = Readonly<Record<string, unknown>>;

const PEOPLE: Readonly<Record<string, Item>> = {
  alice: { id: 71, email: 'alice@example.com', team_id: 5 },
  bob: { id: 72, email: 'bob@example.com', team_id: 6 },
};

interface Shop {
  readonly things: readonly Item[];
  /** Which of them the list of a user has; those with the user's ID unless said. */
  readonly lists?: (thing: Item, user: Item) => boolean;
  /** What a user gets of one; everything unless said. */
  readonly shows?: (thing: Item, user: Item) => unknown;
  readonly identities?: readonly IdentityFacts[];
  readonly key?: string;
  readonly document?: string;
}

/** A scan of the service: the lists, and one own object of each user. */
function shop({ things, identities = [alice, bob], key = 'id', ...rules }: Shop): Case {
  const { lists = (thing, user) => thing['customer_id'] === user['id'], shows = (thing) => thing } = rules;
  const service = (path: string, name: string): unknown => {
    const user = PEOPLE[name === 'given' ? 'alice' : name];
    if (user === undefined) return undefined;
    if (path === '/me') return user;
    if (path === '/orders') return { items: things.filter((thing) => lists(thing, user)) };
    const thing = things.find((each) => `/orders/${each[key]}` === path);
    return thing === undefined ? undefined : shows(thing, user);
  };
  const isAlone = identities.length === 0;
  const names = isAlone ? ['given'] : identities.map(({ name }) => name);
  const own = names.map((name) =>
    things.find((thing) => lists(thing, PEOPLE[name === 'given' ? 'alice' : name] ?? {})),
  );
  const paths = ['/me', '/orders', ...own.flatMap((thing) => (thing === undefined ? [] : [`/orders/${thing[key]}`]))];
  return {
    pages: paths.flatMap((path) => [...names, 'anonymous'].map((name) => pageAs(path, name, service(path, name)))),
    ...(isAlone ? {} : { evidence: { identities } }),
    ...(rules.document !== undefined && { document: rules.document }),
    server: ({ url }, probe) => {
      const name = probe.anonymous === true ? 'anonymous' : (probe.as ?? '');
      return pageAs(new URL(url).pathname, name, service(new URL(url).pathname, name));
    },
  };
}

/** Two of Alice, one of Bob, and one of a third user that is in no list. */
const owned = (more: Item = {}): Item[] => [
  { id: 11, customer_id: 71, total: 30, ...more },
  { id: 12, customer_id: 71, total: 40, ...more },
  { id: 20, customer_id: 72, total: 60, ...more },
  { id: 13, customer_id: 73, total: 50, ...more },
];
const aliceAlone = (thing: Item, user: Item): unknown => (user['id'] === 71 ? thing : own(thing, user));
const own = (thing: Item, user: Item): unknown => (thing['customer_id'] === user['id'] ? thing : undefined);
const anonymous = owned().map(({ customer_id: _, ...thing }) => thing);
const byNumber = (thing: Item, user: Item): boolean =>
  user['id'] === 71 ? [11, 12].includes(Number(thing['id'])) : thing['id'] === 20;

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /orders: { get: { responses: {} } }
  /orders/{id}: { get: { security: [], parameters: [{ name: id, in: path, required: true, schema: { type: integer } }], responses: {} } }
`;

casesFor(check, {
  fires: [
    [
      'the object of a third user',
      shop({ things: owned(), shows: aliceAlone }),
      'high `GET /orders/{orderId}` returns `13` as `alice`, twice; it is next to `11`, which is in the list of that user, and is in no list itself. Its `customer_id` is that of somebody else.',
    ],
    [
      'objects that name no owner, in lists of their own',
      shop({ things: anonymous, lists: byNumber, shows: (thing, user) => (user['id'] === 71 ? thing : undefined) }),
      'high `GET /orders/{orderId}` returns `13` as `alice`',
    ],
    [
      'as the one user that was given',
      shop({ things: owned(), identities: [] }),
      'high `GET /orders/{orderId}` returns `13` with the given credentials',
    ],
    [
      'an object that a person wrote to somebody else',
      shop({
        things: owned().map(({ customer_id, ...thing }) => ({ ...thing, sender_id: customer_id })),
        lists: (thing, user) => thing['sender_id'] === user['id'],
        shows: (thing, user) => (user['id'] === 71 ? thing : undefined),
      }),
      'high `GET /orders/{orderId}` returns `13` as `alice`',
    ],
  ],
  quiet: [
    ['a service that looks at the owner', shop({ things: owned(), shows: own })],
    [
      'own objects that the list leaves out',
      shop({
        things: [...owned().slice(0, 3), { id: 13, customer_id: 71, total: 50 }],
        lists: (thing, user) => thing['customer_id'] === user['id'] && thing['id'] !== 13,
        shows: own,
      }),
    ],
    [
      'documents of a team',
      shop({ things: owned().map((thing, at) => ({ ...thing, team_id: at === 2 ? 6 : 5 })), shows: aliceAlone }),
    ],
    ['shared with the user', shop({ things: owned({ shared_with: ['alice@example.com'] }), shows: aliceAlone })],
    [
      'public by its visibility',
      shop({ things: owned().map((thing) => ({ ...thing, visibility: thing['id'] === 13 ? 'public' : 'private' })) }),
    ],
    [
      'a card with fewer properties',
      shop({
        things: owned(),
        shows: (thing, user) => own(thing, user) ?? { id: thing['id'], customer_id: thing['customer_id'] },
      }),
    ],
    [
      'a service that returns the own object whatever the ID is',
      shop({
        things: owned(),
        shows: (thing, user) => own(thing, user) ?? owned().find((each) => each['customer_id'] === user['id']),
      }),
    ],
    [
      'a refusal under 200',
      shop({ things: owned(), shows: (thing, user) => own(thing, user) ?? { error: 'forbidden' } }),
    ],
  ],
  skips: [
    ['a catalogue that is the same for everybody', shop({ things: anonymous, lists: (thing) => thing['id'] !== 13 })],
    ['a catalogue, as the one user that was given', shop({ things: anonymous, lists: byNumber, identities: [] })],
    [
      'a list with objects of others',
      shop({ things: owned(), lists: (thing) => thing['id'] !== 13, identities: [alice] }),
    ],
    [
      'IDs that are no numbers',
      shop({
        things: owned().map((thing) => ({ ...thing, id: `7b7a4c1e-0000-4000-8000-0000000000${thing['id']}` })),
      }),
    ],
    ['administrators', shop({ things: owned(), identities: [{ ...alice, role: 'admin' }] })],
    ['open by the document', shop({ things: owned(), document })],
  ],
  unknown: [['a read that got no response', { ...shop({ things: owned() }), server: () => undefined }]],
});
