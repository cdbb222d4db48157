import fc from 'fast-check';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { graphqlPage, OPEN, run } from '../../../test/graphql-cases.ts';
import { hostile } from '../../parse/testing/hostile.ts';
import { fingerprint } from '../framework/frameworks.ts';
import { graphqlDepth } from './depth.ts';
import { graphqlEndpoints } from './endpoints.ts';
import { graphqlQueriesOf, graphqlResponseOf, graphqlResponsesOf } from './message.ts';
import { INTROSPECTION, SELECTED_LEAF, UNKNOWN_ARGUMENT } from './questions.ts';
import { isGraphqlPath, isGraphqlResponseToGet } from './recognised.ts';
import { schemaIn } from './schema.ts';
import { suggestedNames } from './suggestions.ts';

const exchange = (page: Page) => exchangeOf(page, 'e1');
const errors = (...messages: string[]) => ({ errors: messages.map((message) => ({ message })) });

describe('messages', () => {
  it('reads what was asked, in all the ways in which it is sent', () => {
    const query = '{ a }';
    expect(graphqlQueriesOf(exchange(graphqlPage(query, {})))).toEqual([query]);
    expect(graphqlQueriesOf(exchange({ ...OPEN, sentBody: JSON.stringify([{ query }, { query }]) }))).toEqual([
      query,
      query,
    ]);
    expect(graphqlQueriesOf(exchange({ ...OPEN, sentBody: `query=${encodeURIComponent(query)}` }))).toEqual([query]);
    expect(graphqlQueriesOf(exchange({ url: `https://api.test/?query=${encodeURIComponent(query)}` }))).toEqual([
      query,
    ]);
    for (const other of ['{"query":"lamps"}', '{"name":"{ a }"}', 'query=lamps', '[1]', '{'])
      expect(graphqlQueriesOf(exchange({ ...OPEN, sentBody: other }))).toEqual([]);
    for (const url of ['https://api.test/?query=lamps', 'https://api.test/?q={a}', 'https://api.test/?query={"a":1}'])
      expect(graphqlQueriesOf(exchange({ url }))).toEqual([]);
  });

  it('tells an answer of GraphQL from other JSON', () => {
    const respond = (value: unknown) => graphqlResponseOf(exchange(graphqlPage('{ a }', value)));
    expect(respond({ data: { a: 1 } })?.data).toEqual({ a: 1 });
    expect(respond({ data: null, ...errors('no') })?.errors.map(({ message }) => message)).toEqual(['no']);
    expect(respond({ errors: [{ message: 'no', extensions: { code: 'X' } }] })?.errors[0]?.code).toBe('X');
    for (const other of [
      { data: [1] },
      { data: 'x' },
      { errors: 'x' },
      { errors: ['x'] },
      {},
      { items: [] },
      { data: null },
      'text',
    ])
      expect(respond(other)).toBeUndefined();
    expect(graphqlResponsesOf(exchange(graphqlPage('{ a }', [{ data: {} }, { data: {} }])))).toHaveLength(2);
    expect(respond([{ data: {} }])).toBeUndefined();
  });
});

describe('schemaIn', () => {
  it('reads introspection, wrappers and defaults', () => {
    const shown = schemaIn(
      introspectionFromSchema(buildSchema('type Query { users(n: Int! = 3, id: ID!): [User!]! } type User { id: ID }')),
    );
    const [users] = shown?.query?.fields ?? [];
    expect(users).toMatchObject({
      name: 'users',
      type: { name: 'User', kind: 'OBJECT', isList: true, isRequired: true },
    });
    expect(users?.args.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['n', false],
      ['id', true],
    ]);
    expect(shown?.types.get('User')?.fields.map(({ name }) => name)).toEqual(['id']);
  });

  it('takes no name that is none, and bounds what a server makes up', () => {
    const field = (name: string) => ({ name, type: { kind: 'SCALAR', name: 'Int' }, args: [] });
    const many = Array.from({ length: 9000 }, (_, n) => field(`f${n}`));
    const shown = schemaIn({
      __schema: { queryType: { name: 'Q', fields: [field('a } mutation { b'), field('ok'), ...many] } },
    });
    expect(shown?.query?.fields.length).toBeLessThanOrEqual(500);
    expect(shown?.query?.fields.map(({ name }) => name)).toContain('ok');
    expect(shown?.query?.fields.some(({ name }) => /\W/.test(name))).toBe(false);
  });

  it('never throws', () => {
    const key = fc.constantFrom('__schema', 'queryType', 'types', 'fields', 'name', 'type', 'ofType', 'kind', 'args');
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 'LIST', 'a', 1, true),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value')),
      ),
    }));
    fc.assert(fc.property(tree.value, (value) => void schemaIn({ __schema: value })));
  });
});

describe('suggestedNames', () => {
  it.each([
    ['Cannot query field "usr" on type "Query". Did you mean "user" or "users"?', ['user', 'users']],
    ["Cannot query field 'usr' on type 'Query'. Did you mean 'user', 'users', or 'use'?", ['user', 'users', 'use']],
    ['Field "users" of type "[User]" must have a selection of subfields. Did you mean "users { ... }"?', ['users']],
    ['Unknown argument "nam" on field "__type". Did you mean "__x"?', []],
    ['Cannot query field "usr" on type "Query".', []],
    ['Did you mean to ask this?', []],
  ])('%s', (message, names) => {
    expect(suggestedNames([message])).toEqual(names);
  });

  it('is bounded, and never throws', () => {
    const long = `Did you mean ${Array.from({ length: 9000 }, (_, n) => `"w${n}"`).join(', ')}?`;
    expect(suggestedNames([long, long]).length).toBeLessThanOrEqual(50);
    fc.assert(fc.property(hostile('Did you mean ', '"', "'", '?', 'a'), (text) => void suggestedNames([text])));
  });
});

describe('graphqlDepth', () => {
  it.each([
    ['{ a }', 1],
    ['{ a { b c { d } } }', 3],
    ['query { ... on Query { a { b } } } query B { a { b { c { d } } } }', 4],
    ['{ __schema { types { fields { name } } } }', 0],
    ['not a query', 0],
  ])('%s', (text, depth) => {
    expect(graphqlDepth(text)).toBe(depth);
  });
});

describe('graphqlEndpoints', () => {
  it('groups what was asked by URL, and prefers unauthenticated responses', () => {
    const schema = 'type Query { a: Int }';
    const shown = graphqlPage(INTROSPECTION, run(schema, INTROSPECTION));
    const pages = [OPEN, { ...shown, identity: 'given' }, shown, { url: 'https://api.test/x' }];
    const [only, ...more] = graphqlEndpoints(pages.map((page, n) => exchangeOf(page, `e${n}`)));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ url: 'https://api.test/graphql', isOpen: true });
    expect(only?.introspected?.exchange.id).toBe('e2');
  });

  it('has none where nothing answers as GraphQL', () => {
    expect(graphqlEndpoints([exchange(graphqlPage('{ a }', { message: 'not found' }, { status: 404 }))])).toEqual([]);
  });
});

describe('what gives GraphQL away', () => {
  it.each([
    '/graphql',
    '/api/graphql',
    '/graphql/',
    '/v1/graphql',
    '/graphql/v2',
    '/gql',
    '/admin-graphql',
    '/graphql_api',
  ])('%s', (path) => {
    expect(isGraphqlPath(path)).toBe(true);
  });
  it.each(['/graphql.js', '/docs/graphql/schema', '/graphs', '/query', '/', '/learn-graphql-now/intro'])(
    'not %s',
    (path) => {
      expect(isGraphqlPath(path)).toBe(false);
    },
  );

  it('is the answer to a GET without a query, or an editor', () => {
    const html = (title: string, body: string) => ({
      headers: ['Content-Type: text/html'],
      body: `<title>${title}</title>${body}`,
    });
    expect(
      isGraphqlResponseToGet(exchange({ status: 400, body: '{"errors":[{"message":"Must provide query string."}]}' })),
    ).toBe(true);
    expect(isGraphqlResponseToGet(exchange(html('Yoga GraphiQL', '<div id="graphiql"></div>')))).toBe(true);
    expect(isGraphqlResponseToGet(exchange(html('Our GraphQL guide', '<p>GraphQL is a query language</p>')))).toBe(
      false,
    );
    expect(isGraphqlResponseToGet(exchange({ status: 400, body: '{"error":"query is required"}' }))).toBe(false);
  });
});

describe('the implementation', () => {
  const leaf = 'Field "__typename" must not have a selection since type "String!" has no subfields.';
  const single = leaf.replaceAll('"', "'");
  const code = (message: string, name = 'GRAPHQL_VALIDATION_FAILED') => ({
    errors: [{ message, extensions: { code: name } }],
  });
  const grj = { headers: ['Content-Type: application/graphql-response+json'] };
  it.each<[string, Page]>([
    ['apollo', graphqlPage(SELECTED_LEAF, code(leaf), { status: 400 })],
    ['yoga', graphqlPage(SELECTED_LEAF, code(leaf))],
    ['mercurius', graphqlPage(SELECTED_LEAF, { data: null, ...errors(leaf) }, { status: 400 })],
    ['grafserv', graphqlPage(SELECTED_LEAF, { errors: [{ message: leaf, extensions: {} }] }, { status: 400 })],
    ['strawberry', graphqlPage(SELECTED_LEAF, { data: null, ...errors(single) })],
    [
      'ariadne',
      graphqlPage(
        UNKNOWN_ARGUMENT,
        errors("Unknown argument 'nam'", "Argument '<meta>.__type(name:)' of type 'String!' is required"),
        { status: 400 },
      ),
    ],
    [
      'graphene',
      graphqlPage(UNKNOWN_ARGUMENT, errors("Field '__type' argument 'name' of type 'String!' is required"), {
        status: 400,
      }),
    ],
    [
      'async-graphql',
      graphqlPage(UNKNOWN_ARGUMENT, errors('Unknown argument "nam" on field "__type" of type "Query"'), grj),
    ],
    [
      'juniper',
      graphqlPage(
        SELECTED_LEAF,
        errors(
          'Field "__typename" must not have a selection since type String! has no subfields',
          'Unknown field "x" on type "String"',
        ),
        { status: 400 },
      ),
    ],
    ['gqlgen', graphqlPage(SELECTED_LEAF, code('Cannot query field "x" on type "String".'), { status: 422 })],
    [
      'graphql-go',
      graphqlPage(SELECTED_LEAF, errors('Field "__typename" must not have a selection', 'Cannot query field "x"')),
    ],
    [
      'spring-graphql',
      graphqlPage(UNKNOWN_ARGUMENT, errors('Validation error (UnknownArgument@[__type]) : Unknown field argument')),
    ],
    [
      'hot-chocolate',
      graphqlPage(UNKNOWN_ARGUMENT, code('The argument `nam` does not exist.', 'HC0016'), { status: 400 }),
    ],
    [
      'graphql-ruby',
      graphqlPage(UNKNOWN_ARGUMENT, code("Field '__type' doesn't accept argument 'nam'", 'argumentNotAccepted')),
    ],
    [
      'hasura',
      graphqlPage(UNKNOWN_ARGUMENT, {
        errors: [{ extensions: { path: '$.selectionSet.__type', code: 'validation-failed' }, message: 'no argument' }],
      }),
    ],
    ['absinthe', { status: 400, body: 'No query document supplied' }],
    ['graphql-http', { status: 400, body: '{"errors":[{"message":"Missing query"}]}' }],
  ])('%s is recognised by how it refuses', (id, page) => {
    expect(fingerprint([exchange(page)]).map((each) => each.id)).toEqual([id]);
  });

  it.each<[string, Page]>([
    ['an answer', graphqlPage(SELECTED_LEAF, { data: { __typename: 'Query' } })],
    ['plain graphql-js', graphqlPage(SELECTED_LEAF, errors(leaf))],
    ['the same words for another question', graphqlPage('{ a }', code(leaf), { status: 400 })],
  ])('is not shown by %s', (_, page) => {
    expect(fingerprint([exchange(page)])).toEqual([]);
  });
});
