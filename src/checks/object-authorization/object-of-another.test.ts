import { type Case, casesFor } from '../../../test/cases.ts';
import { alice, bob, pageAs } from '../../../test/identity-pages.ts';
import type { IdentityFacts } from '../../model/identity.ts';
import check from './object-of-another.ts';

/** What the service returns to an identity at a path; undefined: 401 without credentials, else 404. */
type Service = (path: string, name: string) => unknown;

/** A scan of the service: the lists, and the orders 1 (of Alice) and 2 (of Bob), by everybody. */
function shop(
  service: Service,
  {
    identities = [alice, bob],
    paths = ['/me', '/orders', '/orders/1', '/orders/2'],
    document,
  }: Partial<{
    identities: readonly IdentityFacts[];
    paths: readonly string[];
    document: string;
  }> = {},
): Case {
  const names = [...identities.map(({ name }) => name), 'anonymous'];
  return {
    pages: paths.flatMap((path) => names.map((name) => pageAs(path, name, service(path, name)))),
    evidence: { identities },
    ...(document !== undefined && { document }),
    server: ({ url }, probe) => {
      const name = probe.anonymous === true ? 'anonymous' : (probe.as ?? '');
      return pageAs(new URL(url).pathname, name, service(new URL(url).pathname, name));
    },
  };
}

const orders = (more: Readonly<Record<string, unknown>> = {}): Record<string, Record<string, unknown>> => ({
  '/orders/1': { id: 1, total: 30, note: 'for Ann', ...more },
  '/orders/2': { id: 2, total: 40, note: 'for Bert', ...more },
});
const PEOPLE: Record<string, unknown> = {
  alice: { id: 71, email: 'alice@example.com' },
  bob: { id: 72, email: 'bob@example.com' },
};

/** Own lists, and every order to everybody with credentials unless said. */
const open =
  (all = orders(), sees: (path: string, name: string) => boolean = (_, name) => name !== 'anonymous'): Service =>
  (path, name) => {
    if (path === '/me') return PEOPLE[name];
    const own = name === 'alice' ? [all['/orders/1']] : name === 'bob' ? [all['/orders/2']] : undefined;
    if (path === '/orders') return own;
    return own?.includes(all[path]) || sees(path, name) ? all[path] : undefined;
  };

const document = (security: string) => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
paths:
  /me: { get: { responses: {} } }
  /orders: { get: { responses: {} } }
  /orders/{id}:
    get:
      ${security}
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: {}
`;

const INVOICES = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
security: [{ key: [] }]
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
paths:
  /invoices:
    get:
      parameters: [{ name: customer_id, in: query, schema: { type: integer } }]
      responses: {}
`;
const INVOICES_OF: Record<number, Record<string, unknown>[]> = {
  71: [{ id: 501, customerId: 71, total: 12.5 }],
  72: [{ id: 502, customerId: 72, total: 99.9 }],
};

/** A list of invoices that each may narrow to a customer; `given` is what is returned to one customer who asks for the other. */
function narrowed(given: (asked: number, own: number) => unknown, more: Readonly<Record<string, unknown>> = {}): Case {
  const pageOf = (path: string, name: string) => {
    const own = { alice: 71, bob: 72 }[name];
    if (own === undefined) return pageAs(path, name, undefined);
    const asked = Number(new URL(path, 'https://api.test').searchParams.get('customer_id') ?? own);
    const value = asked === own ? INVOICES_OF[own] : given(asked, own);
    const items = Array.isArray(value) ? value.map((item: object) => ({ ...item, ...more })) : value;
    return pageAs(path, name, items);
  };
  return {
    pages: [
      ...['alice', 'bob', 'anonymous'].map((name) => pageOf('/invoices', name)),
      pageOf('/invoices?customer_id=72', 'alice'),
      pageOf('/invoices?customer_id=71', 'bob'),
    ],
    evidence: { identities: [alice, bob] },
    document: INVOICES,
    server: ({ url }, probe) => {
      const { pathname, search } = new URL(url);
      return pageOf(pathname + search, probe.anonymous === true ? 'anonymous' : (probe.as ?? ''));
    },
  };
}

const toEverybody = () => true;
const onlyOne = (path: string, name: string) => path === '/orders/1' && name === 'bob';
let turn = 0;

casesFor(check, {
  fires: [
    [
      'in both directions',
      shop(open()),
      'critical `GET /orders/{orderId}` returns `1` as `bob`, twice and as `alice` gets it; it is in the list of `alice` and not in that of `bob`.',
      'critical `GET /orders/{orderId}` returns `2` as `alice`',
    ],
    ['in one direction', shop(open(orders(), onlyOne)), 'critical `GET /orders/{orderId}` returns `1` as `bob`'],
    [
      'with a document that names the parameter',
      shop(open(orders(), onlyOne), { document: document('') }),
      'critical `GET /orders/{id}` returns `1` as `bob`',
    ],
    [
      'a list for the customer who is asked for',
      narrowed((asked) => INVOICES_OF[asked]),
      'critical `GET /invoices` returns `502` as `alice` where `72` is asked for, twice and as `bob` gets it; it is in the list of `bob` and not in that of `alice`.',
      'critical `GET /invoices` returns `501` as `bob` where `71` is asked for',
    ],
    [
      'without credentials, where no document requires any',
      shop(open(orders(), toEverybody), { identities: [alice] }),
      'critical `GET /orders/{orderId}` returns `1` without credentials',
    ],
    [
      'by two',
      shop(open(orders(), (path) => path === '/orders/1')),
      'critical `GET /orders/{orderId}` returns `1` as `bob` and without credentials',
    ],
    [
      'times and counters that change with each read',
      shop((path, name) => {
        const value = open()(path, name);
        turn += 1;
        return path.startsWith('/orders/') && value !== undefined ? { ...(value as object), readAt: turn } : value;
      }),
      'critical',
      'critical',
    ],
    [
      'by a customer who is no administrator',
      shop(open(orders(), onlyOne), {
        identities: [
          { ...alice, role: 'customer' },
          { ...bob, role: 'customer' },
        ],
      }),
      'critical',
    ],
    [
      'in another group',
      shop(open(orders(), onlyOne), {
        identities: [
          { ...alice, groups: ['red'] },
          { ...bob, groups: ['blue'] },
        ],
      }),
      'critical',
    ],
  ],
  quiet: [
    ['a service that looks at the owner', shop(open(orders(), () => false))],
    ['a list that keeps to the own customer', narrowed((_, own) => INVOICES_OF[own])],
    ['a list that is empty for another customer', narrowed(() => [])],
    ['a customer who may not be asked for', narrowed(() => ({ success: false, error: 'forbidden' }))],
    ['a list of what is public', narrowed((asked) => INVOICES_OF[asked], { visibility: 'public' })],
    ['a list of what is shared', narrowed((asked) => INVOICES_OF[asked], { shared_with: ['alice', 'bob'] })],
    ['a member', shop(open(orders({ members: [{ id: 71 }, { id: 72 }] })))],
    ['a recipient by address', shop(open(orders({ to: ['alice@example.com', 'bob@example.com'] })))],
    ['shared by name', shop(open(orders({ shared_with: ['bob', 'alice'] })))],
    ['public by its visibility', shop(open(orders({ visibility: 'public' }), toEverybody))],
    ['published', shop(open(orders({ published: true }), toEverybody))],
    ['a team of both', shop(open(orders({ team_id: 5 })))],
    [
      'a public list beside the own ones',
      shop((path, name) => (path === '/feed' ? Object.values(orders()) : open(orders(), toEverybody)(path, name)), {
        paths: ['/me', '/orders', '/orders/1', '/orders/2', '/feed'],
      }),
    ],
    [
      'a card with fewer properties',
      shop((path, name) => {
        const value = open()(path, name) as Record<string, unknown> | undefined;
        const isOwn = path === (name === 'alice' ? '/orders/1' : '/orders/2');
        return path.startsWith('/orders/') && !isOwn && value !== undefined
          ? { id: value['id'], total: value['total'] }
          : value;
      }),
    ],
    ['an administrator', shop(open(orders(), onlyOne), { identities: [alice, { ...bob, role: 'admin' }] })],
    [
      'members of one group',
      shop(open(), {
        identities: [
          { ...alice, groups: ['red'] },
          { ...bob, groups: ['red', 'blue'] },
        ],
      }),
    ],
    [
      'a refusal under 200',
      shop((path, name) => open(orders(), () => false)(path, name) ?? { success: false, error: 'forbidden' }),
    ],
    [
      'a service that returns the own object whatever the ID is',
      shop((path, name) =>
        path.startsWith('/orders/') && name !== 'anonymous'
          ? orders()[name === 'alice' ? '/orders/1' : '/orders/2']
          : open()(path, name),
      ),
    ],
    [
      'lists that change with each request',
      shop((path, name) => {
        turn += 1;
        return path === '/orders' ? [{ id: turn % 7 }] : open()(path, name);
      }),
    ],
    [
      'without credentials, where the document requires some',
      shop(
        open(orders(), (_, name) => name === 'anonymous'),
        { document: document('security: [{ key: [] }]') },
      ),
    ],
  ],
  skips: [
    ['open by the document', shop(open(orders(), toEverybody), { document: document('security: []') })],
    [
      'a catalogue that is the same for everybody',
      shop((path) => (path === '/orders' ? [{ id: 1 }, { id: 2 }] : orders()[path]), {}),
    ],
  ],
  unknown: [['a second read that got no response', { ...shop(open()), server: () => undefined }]],
});
