/** Handlers that forget the owner, by the form of the IDs and the place where a request carries them. */
import { any, both, into, me, mine, own } from './parts.ts';
import { ALICE, BOB, type Case, Raw } from './small-server.ts';

const orders = both(({ id }, at) => ({ id: 48_211 + at * 37, customer: id, total: 12.5 + at, note: `parcel ${at}` }));
const drafts = both((_, at) => ({
  id: ['5f2c9b1e-90d4-4a77-8e15-c0ffee12ab01', 'a81d40c3-6f5e-4d0b-b2a9-7734fe19cd02'][at],
  title: `Draft of chapter ${at + 4}`,
  text: `The ${at + 4}th of the long nights`,
}));
const pages = both((_, at) => ({
  slug: ['winter-plans-for-the-cabin', 'ledger-of-the-bakery'][at],
  title: ['Winter plans', 'Ledger'][at],
  body: `lines ${at}`,
}));
const claims = both(({ email }, at) => ({ id: String(900_417 + at * 11), claimant: email, amount: 1200 + at * 55 }));
const parcels = both((_, at) => ({
  id: ['01HZX3B9K7Q2M8N4P6R5T1V0WA', '01HZX3C4D5E6F7G8H9JAKBMCND'][at],
  weight: 4.25 + at,
  street: `Mill lane ${at + 3}`,
}));
const visits = both((_, at) => ({
  _id: ['65a1f0c2d4b3e59687a0b1c2', '65a1f0c3e5d4f6a798b1c2d3'][at],
  reason: ['cough', 'knee'][at],
  physician: 'Dr. Weiss',
}));
const charges = both((_, at) => ({
  id: ['ch_3Nf8sKd02mLq', 'ch_7Bq1xWz94tRv'][at],
  cents: 1999 + at,
  last4: `424${at}`,
}));
const clips = both((_, at) => ({ id: ['V1StGXR8_Z5jdHi6B-myT', 'x7KQp0Lm_2cVt9RaN-eWd'][at], length: 31.5 + at }));
const bills = both(({ uuid }, at) => ({ reference: `RE-2026-${1187 + at * 4}`, billed_to: uuid, sum: 88.4 + at }));
const tickets = both((_, at) => ({ ticketNumber: 700_311 + at * 9, subject: ['No sound', 'Broken seat'][at] }));
const repos = both(({ login }, at) => ({
  owner: login,
  name: ['attic', 'cellar'][at],
  is_private: true,
  size: 311 + at,
}));

export const FIRING_IDS: readonly Case[] = [
  { name: 'integers', routes: { '/orders': mine(orders), '/orders/{id}': any(orders) } },
  { name: 'UUIDs', routes: { '/drafts': mine(drafts), '/drafts/{draftId}': any(drafts) } },
  { name: 'slugs', routes: { '/pages': mine(pages), '/pages/{slug}': any(pages, 'slug') } },
  { name: 'numeric strings', routes: { '/claims': mine(claims), '/claims/{claim_id}': any(claims) } },
  { name: 'ULIDs', routes: { '/parcels': mine(parcels), '/parcels/{id}': any(parcels) } },
  { name: 'ObjectIds', routes: { '/visits': mine(visits), '/visits/{id}': any(visits, '_id') } },
  { name: 'prefixed IDs', routes: { '/v1/charges': mine(charges), '/v1/charges/{charge}': any(charges) } },
  { name: 'short random IDs', routes: { '/clips': mine(clips), '/clips/{clipId}': any(clips) } },
  { name: 'references', routes: { '/bills': mine(bills), '/bills/{reference}': any(bills, 'reference') } },
  {
    name: 'numbers with a name',
    routes: { '/tickets': mine(tickets), '/tickets/{ticketNumber}': any(tickets, 'ticketNumber') },
  },
  {
    name: 'owner and name in the path',
    routes: {
      '/repos': mine(repos),
      '/repos/{owner}/{name}': ({ ids }) =>
        repos.find(({ owner, name }) => owner === ids['owner'] && name === ids['name']),
    },
  },
  {
    name: 'a list of bare numbers',
    routes: {
      '/orders': into(mine(orders), (all) => (all as typeof orders).map(({ id }) => id)),
      '/orders/{id}': any(orders),
    },
  },
  {
    name: 'a list of links',
    routes: {
      '/orders': into(mine(orders), (all) => ({
        orders: (all as typeof orders).map(({ id }) => ({ href: `/orders/${id}` })),
      })),
      '/orders/{id}': any(orders),
    },
  },
  {
    name: 'an ID in the query',
    routes: {
      '/orders': mine(orders),
      '/order?id': ({ query }) => orders.find(({ id }) => String(id) === query.get('id')),
    },
  },
  {
    name: 'an ID with the name of the thing in the query',
    routes: {
      '/invoices': mine(bills.map((bill, at) => ({ ...bill, id: 5511 + at * 3 }))),
      '/invoices/view?invoice_id': ({ query }) =>
        bills
          .map((bill, at) => ({ ...bill, id: 5511 + at * 3 }))
          .find(({ id }) => String(id) === query.get('invoice_id')),
    },
  },
  {
    name: 'a UUID in the query of the list itself',
    routes: {
      '/drafts': mine(drafts),
      '/drafts/export?draftId': ({ query }) => drafts.find(({ id }) => id === query.get('draftId')),
    },
  },
  {
    name: 'the ID of the user in the query',
    routes: {
      '/me': me,
      '/statements?user_id': ({ query }) => {
        const at = [ALICE, BOB].findIndex(({ id }) => String(id) === query.get('user_id'));
        return at < 0 ? undefined : { user_id: [ALICE, BOB][at]?.id, balance: 411.2 + at, iban: `DE0250000000${at}` };
      },
    },
  },
  {
    name: 'an account in a header',
    routes: {
      '/accounts': mine(both((_, at) => ({ id: `acc-${3391 + at * 5}`, label: 'Main' }))),
      '/balance#X-Account-Id': ({ header }) => {
        const at = [0, 1].find((each) => header('x-account-id') === `acc-${3391 + each * 5}`);
        return at === undefined ? undefined : { account_id: `acc-${3391 + at * 5}`, balance: 904.1 + at };
      },
    },
  },
  {
    name: 'the own ID of the user in the path',
    routes: {
      '/me': me,
      '/users/{id}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => String(each.id) === id);
        return user && { id: user.id, email: user.email, phone: `+49 30 555${user.id}`, street: 'Canal road 9' };
      },
    },
  },
  {
    name: 'the name of the user in the path',
    routes: {
      '/me': me,
      '/customers/{username}': ({ id }) => {
        const user = [ALICE, BOB].find(({ login }) => login === id);
        return user && { username: user.login, email: user.email, date_of_birth: '1988-04-02' };
      },
    },
  },
  {
    name: 'an ID that only the own profile has',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), default_address_id: call.user.id + 60_000 }),
      '/addresses/{addressId}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => String(each.id + 60_000) === id);
        return user && { id: user.id + 60_000, street: `Canal road ${user.id}`, city: 'Leipzig' };
      },
    },
  },
  {
    name: 'accounts inside the own profile',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), accounts: [{ id: call.user.id + 31, kind: 'savings' }] }),
      '/accounts/{accountId}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => String(each.id + 31) === id);
        return user && { id: user.id + 31, kind: 'savings', balance: user.id * 1.25 };
      },
    },
  },
  {
    name: 'the current one of its kind',
    routes: {
      '/baskets/current': ({ user }) => ({ id: user.id + 900, lines: [{ sku: `S${user.id}`, quantity: 2 }] }),
      '/baskets/{basketId}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => String(each.id + 900) === id);
        return user && { id: user.id + 900, lines: [{ sku: `S${user.id}`, quantity: 2 }] };
      },
    },
  },
  {
    name: 'a page of text',
    routes: {
      '/letters': mine(orders),
      '/letters/{id}': into(own(orders), (order) => order),
      '/letters/{id}/print': into(
        any(orders),
        (_, { ids }) => new Raw(200, 'text/plain', `Dear customer of order ${ids['id']}, your parcel has left us.`),
      ),
    },
  },
];
