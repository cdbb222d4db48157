import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { graphqlEndpoints } from '../../derive/graphql/endpoints.ts';
import type { Operation } from '../../model/evidence.ts';
import { lab, look, page } from '../testing/site.ts';
import { endpoint } from './testing/endpoint.ts';

const SHOP = `
  type Query { products(first: Int): [Product!]! product(id: ID!): Product me: User systemUpdate: Boolean
    "Deletes what is old." tidy: Boolean }
  type Product { id: ID! name: String related: Product secretNotes(key: String!): String }
  type User { id: ID! name: String }
  type Mutation { deleteUser(id: ID!): Boolean }
  type Subscription { ticks: Int }
`;
const acts = (): never => {
  throw new Error('an acting field was called');
};
const ROOT = { products: [{ id: 1, name: 'Lamp' }], me: null, systemUpdate: acts, tidy: acts, deleteUser: acts };

const shown = (operations: readonly Operation[]): Record<string, string> =>
  Object.fromEntries(
    operations.flatMap(({ source, path, notSent }) => (source === 'graphql' ? [[path, notSent ?? 'requested']] : [])),
  );

/** Repeats each request as JSON at one path, under a name. */
const echo =
  (path: string, under: string, methods: readonly string[] = ['GET', 'POST', 'OPTIONS']) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url !== path) return void response.writeHead(404).end('nothing here');
    if (!methods.includes(request.method ?? '')) return void response.writeHead(405, { allow: methods.join() }).end();
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ [under]: body === '' ? {} : JSON.parse(body), method: request.method }));
    });
  };

const posts = ({ requested }: { readonly requested: readonly string[] }): string[] =>
  requested.filter((line) => line.startsWith('POST'));

const named = (path: string, operation: object): readonly [string, string] => [
  'application/json',
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: { [path]: { post: operation } } }),
];
const BODY = {
  content: {
    'application/json': {
      schema: { type: 'object', properties: { query: { type: 'string' }, variables: { type: 'object' } } },
    },
  },
};

describe('an endpoint that is no GraphQL', () => {
  it.each(['data', 'received'])(
    'is sent nothing where GET reads it, though it repeats what it is sent as `%s`',
    async (under) => {
      const site = await lab({ '/': page('Shop') }, echo('/query', under));
      const { surface } = await look(site.url);
      expect([posts(site), shown(surface.operations)]).toEqual([[], {}]);
    },
  );

  it.each(['data', 'received'])(
    'is sent one query where it takes POST alone, and repeats it as `%s`',
    async (under) => {
      const site = await lab({ '/': page('Shop') }, echo('/query', under, ['POST', 'OPTIONS']));
      const { surface, exchanges } = await look(site.url);
      expect([posts(site).length, shown(surface.operations)]).toEqual([1, {}]);
      expect(graphqlEndpoints(exchanges)).toEqual([]);
    },
  );

  it('is sent one query where it refuses it, and is not called one for its path', async () => {
    const site = await lab({ '/': page('Shop') }, ({ url, method }, response) => {
      const status = url !== '/query' ? 404 : method === 'POST' ? 401 : 405;
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":"no"}');
    });
    const { surface } = await look(site.url);
    expect([posts(site).length, shown(surface.operations)]).toEqual([1, {}]);
  });
});

describe('a GraphQL endpoint at an unusual path', () => {
  const PATH = '/backend/data';
  it.each([
    ['a member of JSON', { '/': ['application/json', JSON.stringify({ graphql_url: PATH })] as const }],
    [
      'a relation in JSON',
      { '/': ['application/json', JSON.stringify({ links: [{ rel: 'graphql', href: PATH }] })] as const },
    ],
    ['a link of a page', { '/': page(`<a href="${PATH}">Our GraphQL endpoint</a>`) }],
    ['a client in a script', { '/': page(`<script>const c = new ApolloClient({ uri: "${PATH}" });</script>`) }],
    [
      'the words of the document',
      { '/': page('Shop'), '/openapi.json': named(PATH, { summary: 'GraphQL queries', responses: {} }) },
    ],
    [
      'the body in the document',
      { '/': page('Shop'), '/openapi.json': named(PATH, { requestBody: BODY, responses: {} }) },
    ],
  ])('is found by %s', async (_, site) => {
    const { serve } = endpoint(SHOP, { path: PATH, root: ROOT, byGet: false });
    const { url } = await lab(site, serve);
    expect(shown((await look(url)).surface.operations)).toHaveProperty(`${PATH}#products`, 'requested');
  });

  it('is found by a header', async () => {
    const { serve } = endpoint(SHOP, { path: PATH, root: ROOT, byGet: false });
    const { url } = await lab({}, (request, response) => {
      if (request.url !== '/') return serve(request, response);
      response.writeHead(200, { Link: `<${PATH}>; rel="graphql"` }).end('Shop');
    });
    expect(shown((await look(url)).surface.operations)).toHaveProperty(`${PATH}#products`, 'requested');
  });

  it('is none where a page tells of GraphQL, or where a name is no path', async () => {
    const site = await lab({
      '/': page('<a href="/about">About GraphQL</a>'),
      '/about': page('We like it.'),
      '/openapi.json': named('/search', {
        summary: 'Search',
        requestBody: { content: { 'application/json': { schema: { properties: { query: {} } } } } },
        responses: {},
      }),
    });
    const { surface } = await look(site.url);
    expect([posts(site), shown(surface.operations)]).toEqual([[], {}]);
  });
});

describe('a GraphQL endpoint', () => {
  it('is found at a usual path, introspected, and its fields are listed with what became of them', async () => {
    const { serve, queries } = endpoint(SHOP, { root: ROOT });
    const { url } = await lab({ '/': page('Shop') }, serve);
    const { surface, exchanges } = await look(url);
    expect(shown(surface.operations)).toEqual({
      '/graphql': 'requested',
      '/graphql#products': 'requested',
      '/graphql#me': 'requested',
      '/graphql#product': 'it needs arguments: `id`',
      '/graphql#systemUpdate': 'its name says `update`, so it may do something instead of reading',
      '/graphql#tidy': 'its description says `deletes`, so it may do something instead of reading',
      '/graphql#deleteUser': 'mutations are never sent',
      '/graphql#ticks': 'subscriptions are never started',
    });
    expect(queries).toContain('{ products(first: 5) { id name } }');
    expect(queries.join()).not.toMatch(/\bmutation\b|\bsubscription\b|systemUpdate|tidy|deleteUser|secretNotes/);
    expect(
      exchanges.filter(({ request }) => request.method === 'POST').every(({ identity }) => identity === 'anonymous'),
    ).toBe(true);
  });

  it('is found by a script that names it, and by the URL of the scan', async () => {
    const named = endpoint(SHOP, { path: '/internal/gql', root: ROOT, byGet: false });
    const site = await lab({ '/': page("<script>const api = '/internal/gql';</script>") }, named.serve);
    expect(shown((await look(site.url)).surface.operations)).toHaveProperty('/internal/gql', 'requested');
    const given = endpoint(SHOP, { root: ROOT, byGet: false });
    const other = await lab({}, given.serve);
    expect(shown((await look(`${other.url}graphql`, { crawl: false })).surface.operations)).toHaveProperty(
      '/graphql',
      'requested',
    );
  });

  it('is found by OPTIONS where a GET shows nothing', async () => {
    const { serve } = endpoint(SHOP, { root: ROOT, byGet: false });
    const { url } = await lab({ '/': page('Shop') }, serve);
    expect(shown((await look(url)).surface.operations)).toHaveProperty('/graphql', 'requested');
  });

  it('is found by OPTIONS where that is refused for the route alone', async () => {
    const { serve } = endpoint(SHOP, { root: ROOT, byGet: false });
    const { url } = await lab({ '/': page('Shop') }, (request, response) =>
      request.method === 'OPTIONS' && request.url === '/graphql'
        ? void response.writeHead(405, { allow: 'POST' }).end('{"detail":"Method Not Allowed"}')
        : serve(request, response),
    );
    expect(shown((await look(url)).surface.operations)).toHaveProperty('/graphql', 'requested');
  });

  it('is not looked for by POST where neither GET nor OPTIONS shows anything', async () => {
    const { url, requested: paths } = await lab({ '/': page('Shop') });
    await look(url);
    expect(paths.filter((line) => line.startsWith('POST'))).toEqual([]);
    const everything = await lab(
      {},
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>App</h1>'),
    );
    await look(everything.url);
    expect(everything.requested.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('is not looked for by POST where OPTIONS names other methods, as file servers do at their root', async () => {
    const { url, requested: paths } = await lab({ '/': page('Shop') }, ({ method, url: path = '' }, response) =>
      method === 'OPTIONS' && path.lastIndexOf('/') === 0
        ? void response.writeHead(200, { allow: 'OPTIONS, PUT, MKCOL' }).end()
        : void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
    );
    await look(url);
    expect(paths.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it.each([
    ['fails', 500, 'Something went wrong at line 7.'],
    ['has a page of its own for what is missing', 404, 'No such document in the collection of queries.'],
  ])('is not looked for by POST where a GET %s', async (_, status, text) => {
    const { url, requested: paths } = await lab({ '/': page('Shop') }, (request, response) =>
      request.method === 'GET' && request.url === '/graphql'
        ? void response.writeHead(status, { 'content-type': 'text/plain' }).end(text)
        : void response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here'),
    );
    await look(url);
    expect(paths).toContain('GET /graphql');
    expect(paths.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('is looked for by POST where the refusal of OPTIONS names the first of two routes alone', async () => {
    const { serve } = endpoint(SHOP, { root: ROOT, byGet: false });
    const { url, requested: paths } = await lab({ '/': page('Shop') }, (request, response) =>
      request.method === 'OPTIONS' && request.url === '/graphql'
        ? void response.writeHead(405, { allow: 'GET' }).end()
        : serve(request, response),
    );
    await look(url);
    expect(paths).toContain('POST /graphql');
  });

  it('without introspection is known by guesses, suggestions and the queries of scripts', async () => {
    const { serve, queries } = endpoint(SHOP, { root: ROOT, introspection: false });
    const script = `
      const MINE = \`query Mine { me { name } }\`;
      const ONE = \`query One($id: ID!) { product(id: $id) { name } }\`;
      const DROP = \`mutation Drop { deleteUser(id: 1) }\`;
      const BAD = \`{ systemUpdate }\`;`;
    const { url } = await lab({ '/': page(`<script>${script}</script>`) }, serve);
    const { surface } = await look(url);
    expect(shown(surface.operations)).toMatchObject({
      '/graphql': 'requested',
      '/graphql#me': 'requested',
      '/graphql#product': 'it needs variables that only the script knows',
      '/graphql#products': 'requested',
      '/graphql#deleteUser': 'mutations are never sent',
    });
    expect(shown(surface.operations)).not.toHaveProperty('/graphql#orders');
    expect(queries.join()).not.toMatch(/\bmutation\b|systemUpdate|deleteUser/);
  });

  it('without introspection has the properties of its fields inferred, and is sent requests for those', async () => {
    const sdl = `
      type Query { users: [User] orders(after: String!): [Order] status: String tokens: Tokens }
      type User { id: ID name: String email: String passwordHashes: String address: Address resetPassword: String }
      type Address { id: ID } type Order { id: ID } type Tokens { revokeAll: Boolean }`;
    const root = {
      users: [{ id: 1, name: 'Ann', email: 'ann@shop.example', resetPassword: acts }],
      status: 'up',
      orders: acts,
    };
    const { serve, queries } = endpoint(sdl, { root, introspection: false });
    const { url } = await lab({ '/': page('Shop') }, serve);
    const { surface } = await look(url);
    expect(shown(surface.operations)).toMatchObject({
      '/graphql#users': 'requested',
      '/graphql#orders': 'introspection is off: its arguments and its type are not known',
      '/graphql#status': 'introspection is off: its arguments and its type are not known',
      '/graphql#tokens': 'introspection is off: its arguments and its type are not known',
    });
    const sent = queries.find((query) => query.startsWith('{ users {'));
    expect(sent?.match(/\w+/g)?.sort()).toEqual(['email', 'id', 'name', 'passwordHashes', 'users']);
    expect(queries.join()).not.toMatch(/resetPassword|revokeAll/);
  });

  it('is found by a stored operation that a script calls', async () => {
    const { serve, queries } = endpoint(SHOP, { root: ROOT, path: '/backend/data', byGet: false });
    const stored =
      '/backend/data?operationName=Home&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22ab%22%7D%7D';
    const { url } = await lab({ '/': page(`<script>fetch("${stored}")</script>`) }, serve);
    expect(shown((await look(url)).surface.operations)).toMatchObject({ '/backend/data#products': 'requested' });
    expect(queries.length).toBeGreaterThan(0);
    const other = await lab({ '/': page('<script>fetch("/backend/data?extensions=pdf")</script>') }, serve);
    expect(shown((await look(other.url)).surface.operations)).toEqual({});
  });

  it('that requires credentials is requested with those of the user, and none of its fields is called', async () => {
    const { serve, queries } = endpoint(SHOP, { root: ROOT });
    const { url } = await lab({ '/': page('Shop') }, (request, response) => {
      const isRefused = request.method === 'POST' && request.headers.authorization === undefined;
      return isRefused ? void response.writeHead(401).end() : serve(request, response);
    });
    const token = `Bearer ${'k3Jf9aQ2xV7mN5rT'.repeat(2)}`;
    const { surface } = await look(url, { credentials: [['Authorization', token]] });
    expect(shown(surface.operations)).toMatchObject({
      '/graphql': 'requested',
      '/graphql#products': 'the endpoint requires credentials, and fields are only called without them',
    });
    expect(queries.join()).not.toContain('products(first');
    const alone = await look(url);
    expect(shown(alone.surface.operations)).toEqual({ '/graphql': 'requested' });
  });

  it('names its implementation', async () => {
    const csrf = 'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).';
    const { url } = await lab({ '/': page('Shop') }, (request, response) => {
      const [status, body] = request.method === 'POST' ? [200, '{"data":{"__typename":"Query"}}'] : [400, csrf];
      if (request.url === '/graphql') response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      else response.writeHead(404).end('nothing here');
    });
    const { surface } = await look(url);
    expect(surface.frameworks.map(({ id }) => id)).toContain('apollo');
  });
});
