/** A second table, written after the first was met: crossings in further forms. */
import { any, both, type Item, into, me, mine, own } from './parts.ts';
import { ALICE, BOB, CARLA, type Case } from './small-server.ts';

const files = both(({ uuid }, at) => ({
  file_id: `f${at}9c${at}e71b`,
  owner_uuid: uuid,
  filename: `tax-${at}.pdf`,
  bytes: 8100 + at,
}));
const loans = both(({ id }, at) => ({ loanId: 5100 + at * 41, borrower: { id }, sum: 15_000.5 + at }));
const trips = both(({ email }, at) => ({
  uuid: [`3b1e7c52-0aa1-4f7e-9d2b-5c6e7f809${at}11`, `77aa1c02-9b3d-4c5e-8f60-a1b2c3d4e${at}22`][at],
  traveller: email,
  from: 'Graz',
  to: ['Linz', 'Wels'][at],
}));
const tests = both((_, at) => ({ pk: 880 + at * 13, marker: ['ferritin', 'glucose'][at], value: 4.5 + at }));

export const HELD_FIRING: readonly Case[] = [
  { name: 'file_id', routes: { '/files': mine(files), '/files/{file_id}': any(files, 'file_id') } },
  {
    name: 'loanId and a nested person',
    routes: { '/api/loans': mine(loans), '/api/loans/{loanId}': any(loans, 'loanId') },
  },
  { name: 'uuid as its name', routes: { '/trips': mine(trips), '/trips/{uuid}': any(trips, 'uuid') } },
  { name: 'pk', routes: { '/results/': mine(tests), '/results/{pk}/': any(tests, 'pk') } },
  {
    name: 'a collection of another name',
    routes: {
      '/my-orders': mine(loans),
      '/my-orders/{loanId}/receipt': into(any(loans, 'loanId'), (loan) => ({
        receipt: (loan as Item)['sum'],
        loan: (loan as Item)['loanId'],
      })),
    },
  },
  {
    name: 'dash case parameters',
    routes: {
      '/visits': mine(both((_, at) => ({ 'visit-id': `v-${at}881`, ward: `W${at}`, note: `fever ${at}` }))),
      '/visits/{visit_id}': any(
        both((_, at) => ({ 'visit-id': `v-${at}881`, ward: `W${at}`, note: `fever ${at}` })),
        'visit-id',
      ),
    },
  },
  {
    name: 'data twice',
    routes: {
      '/loans': into(mine(loans), (all) => ({ data: { data: all, current_page: 1, last_page: 1 } })),
      '/loans/{id}': into(any(loans, 'loanId'), (data) => ({ data })),
    },
  },
  {
    name: 'content and pageable',
    routes: {
      '/loans': into(mine(loans), (content) => ({ content, totalPages: 1, number: 0, pageable: { offset: 0 } })),
      '/loans/{loanId}': any(loans, 'loanId'),
    },
  },
  {
    name: 'a list in the name of the thing in data',
    routes: {
      '/trips': into(mine(trips), (all) => ({ data: { trips: all } })),
      '/trips/{tripId}': into(any(trips, 'uuid'), (trip) => ({ data: { trip } })),
    },
  },
  {
    name: 'OData',
    routes: {
      '/Loans': into(mine(both((_, at) => ({ ID: 71 + at, Sum: 5.5 + at }))), (value) => ({
        '@odata.context': '$metadata#Loans',
        value,
      })),
      '/Loans/{ID}': any(
        both((_, at) => ({ ID: 71 + at, Sum: 5.5 + at })),
        'ID',
      ),
    },
  },
  {
    name: 'nested user by /users/me',
    routes: {
      '/users/me': me,
      '/users/{user_id}/payment-methods': ({ id }) => {
        const at = [ALICE, BOB].findIndex((user) => String(user.id) === id);
        return at < 0 ? undefined : [{ id: 31 + at, brand: 'visa', last4: `411${at}` }];
      },
    },
  },
  {
    name: 'by e-mail address in the path',
    routes: {
      '/account': me,
      '/customers/{email}/invoices': ({ id }) => {
        const at = [ALICE, BOB].findIndex(({ email }) => email === id);
        return at < 0 ? undefined : [{ number: `R${at}77`, total: 12.5 + at }];
      },
    },
  },
  {
    name: 'user ID in a header',
    routes: {
      '/me': me,
      '/wallet#X-User-Id': ({ header }) => {
        const at = [ALICE, BOB].findIndex(({ id }) => String(id) === header('x-user-id'));
        return at < 0 ? undefined : { user_id: [ALICE, BOB][at]?.id, balance: 88.5 + at, currency: 'EUR' };
      },
    },
  },
  {
    name: 'orderId in the query of a download',
    routes: {
      '/orders': mine(both((_, at) => ({ id: 9901 + at * 7, total: 4.5 + at }))),
      '/download/invoice?orderId': ({ query }) => {
        const at = [0, 1].find((each) => String(9901 + each * 7) === query.get('orderId'));
        return at === undefined ? undefined : { order: 9901 + at * 7, number: `R-${at}`, total: 4.5 + at };
      },
    },
  },
  {
    name: 'two levels, the inner one open',
    routes: {
      '/projects': mine(both((_, at) => ({ id: 310 + at, name: ['Oak', 'Elm'][at] }))),
      '/projects/{projectId}': own(both((_, at) => ({ id: 310 + at, name: ['Oak', 'Elm'][at] }))),
      '/projects/{projectId}/secrets': ({ id }) => {
        const at = [0, 1].find((each) => String(310 + each) === id);
        return at === undefined ? undefined : [{ id: 5 + at, note: `vault ${at}` }];
      },
    },
  },
  {
    name: 'an organisation in common and another owner',
    routes: {
      '/me': (call) => ({ ...(me(call) as object), org_id: 7 }),
      '/payslips': mine(both(({ id }, at) => ({ id: 61 + at, employee_id: id, net: 2100.5 + at, org_id: 7 }))),
      '/payslips/{id}': any(both(({ id }, at) => ({ id: 61 + at, employee_id: id, net: 2100.5 + at, org_id: 7 }))),
    },
  },
  {
    name: 'members that are others',
    routes: {
      '/me': me,
      '/chats': mine(both(({ id }, at) => ({ id: `c${at}51`, members: [id, CARLA.id], topic: `roof ${at}` }))),
      '/chats/{chatId}': any(both(({ id }, at) => ({ id: `c${at}51`, members: [id, CARLA.id], topic: `roof ${at}` }))),
    },
  },
  {
    name: 'a folder of the owner',
    routes: {
      '/me': me,
      '/folders': mine(both((_, at) => ({ id: 21 + at, name: 'Own' }))),
      '/documents': mine(both((_, at) => ({ id: 811 + at, folder_id: 21 + at, text: `will ${at}` }))),
      '/documents/{id}': any(both((_, at) => ({ id: 811 + at, folder_id: 21 + at, text: `will ${at}` }))),
    },
  },
  {
    name: 'status published is not said, draft is',
    routes: {
      '/posts': mine(both(({ id }, at) => ({ id: 41 + at, author_id: id, status: 'draft', text: `draft ${at}` }))),
      '/posts/{id}': any(both(({ id }, at) => ({ id: 41 + at, author_id: id, status: 'draft', text: `draft ${at}` }))),
    },
  },
  {
    name: 'owner_id of the reader in a log of changes',
    routes: {
      '/me': me,
      '/claims': mine(both(({ id }, at) => ({ id: 71 + at, claimant_id: id, amount: 50.5 + at }))),
      '/claims/{id}': any(
        both(({ id }, at) => ({ id: 71 + at, claimant_id: id, amount: 50.5 + at, reviewed_count: 7202 })),
      ),
    },
  },
  {
    name: 'profile with a phone number',
    routes: {
      '/profile': (call) => ({ id: call.user.id, phone: `+43 1 5550${call.user.id}` }),
      '/profiles/{id}': ({ id }) => {
        const user = [ALICE, BOB].find((each) => String(each.id) === id);
        return user && { id: user.id, phone: `+43 1 5550${user.id}` };
      },
    },
  },
  {
    name: 'whole and partial in one list',
    seeds: ['/api/messages'],
    routes: {
      '/api/messages': into(mine(both((_, at) => ({ id: 3001 + at, subject: `S${at}` }))), (messages) => ({
        messages,
        unread: 0,
      })),
      '/api/messages/{id}': any(both((_, at) => ({ id: 3001 + at, subject: `S${at}`, body: `meet me at ${at}` }))),
    },
  },
  {
    name: 'without a document, ULIDs in links',
    seeds: ['/vault'],
    routes: {
      '/vault': ({ user }) => ({
        entries: [{ name: 'bank', url: `/vault/01HZX3B9K7Q2M8N4P6R5T1V0${user.id === ALICE.id ? 'WA' : 'WB'}` }],
      }),
      '/vault/{id}': ({ id }) =>
        /^01HZX3B9K7Q2M8N4P6R5T1V0W[AB]$/.test(id) ? { id, login: `l-${id.slice(-1)}`, hint: 'blue' } : undefined,
    },
  },
  {
    name: 'three users, the third leaks',
    users: [ALICE, BOB, CARLA],
    routes: {
      '/drafts': ({ user }) => [{ id: user.id + 5, title: `d ${user.id}` }],
      '/drafts/{id}': ({ user, id }) =>
        id === String(CARLA.id + 5) || id === String(user.id + 5)
          ? { id: Number(id), title: `d ${Number(id) - 5}` }
          : undefined,
    },
  },
];
