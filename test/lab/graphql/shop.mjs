/**
 * The schema of the labs in JavaScript, as a weak and as a hardened twin: what an anonymous caller gets, and every change counted in
 * `$STATE_DIR/mutations.txt`. Keys and hashes are put together here, so that nothing takes them for real.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';

export const isWeak = process.env.TWIN !== 'hardened';

const change = (what) => {
  appendFileSync(join(process.env.STATE_DIR, 'mutations.txt'), `${what}\n`);
  return true;
};

const common = `
  type Product { id: ID! name: String! price: Float! related: Product maker: Maker }
  type Maker { name: String! best: Product }
  type Mutation { deleteUser(id: ID!): Boolean createPaste(text: String!): Boolean importPaste(url: String!): Boolean }
`;
const weak = `
  type Query {
    products(first: Int): [Product!]!
    product(id: ID!): Product
    users: [User!]!
    integration: Integration
    "Updates the system's packages."
    system: Boolean
    systemUpdate: Boolean
    clearCache: Boolean
  }
  type User { id: ID! name: String! email: String! passwordHash: String! }
  type Integration { name: String! paymentKey: String! }
`;
const hardened = `
  type Query {
    products(first: Int): [Product!]!
    product(id: ID!): Product
    users: [User!]
    systemUpdate: Boolean
    clearCache: Boolean
  }
  type User { id: ID! name: String! }
`;

export const typeDefs = (isWeak ? weak : hardened) + common;
export const schema = () => buildSchema(typeDefs);

const maker = { name: 'Ardent', best: () => product(1) };
const product = (id) => ({ id, name: `Lamp ${id}`, price: 12.5, related: () => product(2), maker: () => maker });
const hash = (n) => ['$2b', '12', `K${n}vJ8lq0uYwXo3mZrT5nPeQdH1sGfBcAi7jLkUyVtRxWzNoM2pS`].join('$');
const user = (n, name) => ({ id: n, name, email: `${name.toLowerCase()}@lamps-shop.org`, passwordHash: hash(n) });
const refused = () => {
  throw Object.assign(new Error('Not authenticated'), { extensions: { code: 'UNAUTHENTICATED' } });
};

/** Resolvers of the root, as functions of the arguments. */
export const root = {
  products: ({ first = 10 }) => [1, 2, 3].slice(0, first).map(product),
  product: ({ id }) => product(id),
  users: isWeak ? () => [user(1, 'Ada'), user(2, 'Grace'), user(3, 'Edsger')] : refused,
  integration: () => ({ name: 'payments', paymentKey: ['sk', 'live', '51Rq7vTzKmWc9XbNfLpYhDs2'].join('_') }),
  system: () => change('system'),
  systemUpdate: () => change('systemUpdate'),
  clearCache: () => change('clearCache'),
  deleteUser: () => change('deleteUser'),
  createPaste: () => change('createPaste'),
  importPaste: () => change('importPaste'),
};

/** The same for servers that take resolvers by type. */
export const resolvers = () => {
  const byField = (names) => Object.fromEntries(names.map((name) => [name, (_, args) => root[name](args)]));
  const query = ['products', 'product', 'users', 'systemUpdate', 'clearCache'];
  return {
    Query: byField(isWeak ? [...query, 'integration', 'system'] : query),
    Mutation: byField(['deleteUser', 'createPaste', 'importPaste']),
  };
};

/** The page of the shop: it signs the visitor in with a cookie, and its script names the endpoint. */
export const cookie = () =>
  `sessionid=${randomBytes(16).toString('hex')}; Path=/; HttpOnly${isWeak ? '' : '; Secure; SameSite=Lax'}`;
export const page = (endpoint) =>
  `<!doctype html><html lang="en"><title>Lamps</title><h1>Lamps</h1><script>fetch('${endpoint}', { method: 'POST' });</script></html>`;
