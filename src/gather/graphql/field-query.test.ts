import { buildSchema, introspectionFromSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlDepth } from '../../derive/graphql/depth.ts';
import { graphqlPost } from '../../derive/graphql/questions.ts';
import { type GraphqlSchema, schemaIn } from '../../derive/graphql/schema.ts';
import { protocolRead } from '../consent/protocol-reads/index.ts';
import { deepQuery } from './deep-query.ts';
import { fieldQuery } from './field-query.ts';

const SDL = `
  type Query {
    hello: String
    users(first: Int, after: String): UserConnection!
    user(id: ID!): User
    search(text: String = ""): [Result!]!
    settings: Settings
    status: Status
    refreshToken: String
    runReport: Boolean
    "Sends the weekly mail to everybody."
    weekly: Boolean
    hidden: Hidden
  }
  type UserConnection { edges: [UserEdge!]! total: Int }
  type UserEdge { cursor: String node: User! }
  type User { id: ID! name: String friends: [User!]! boss: User address: Address deleteAll: Boolean avatar(size: Int!): String }
  type Address { city: String country: Country }
  type Country { code: String users: [User!] }
  union Result = User | Address
  interface Settings { theme: String }
  type Dark implements Settings { theme: String }
  enum Status { UP DOWN }
  type Hidden { secret(key: String!): String }
`;
const schema = buildSchema(SDL);
const known = (sdl = SDL): GraphqlSchema => schemaIn(introspectionFromSchema(buildSchema(sdl))) as GraphqlSchema;
const of = (name: string) => {
  const field = known().query?.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(name);
  return fieldQuery(known(), field);
};

describe('fieldQuery', () => {
  it.each([
    ['hello', '{ hello }'],
    ['status', '{ status }'],
    ['users', '{ users(first: 5) { total edges { cursor node { id name boss { id } } } } }'],
    ['search', '{ search { __typename } }'],
    ['settings', '{ settings { theme } }'],
  ])('asks %s for little, and what is valid', (name, expected) => {
    const shown = of(name);
    const query = 'query' in shown ? shown.query : shown.notSent;
    if (name !== 'users') expect(query).toBe(expected);
    expect(validate(schema, parse(query))).toEqual([]);
    expect(protocolRead(graphqlPost('http://a.test/graphql', query))).toBe(true);
    expect(query).not.toMatch(/deleteAll|avatar/);
    expect(graphqlDepth(query)).toBeLessThanOrEqual(6);
  });

  it.each([
    ['user', 'it needs arguments: `id`'],
    ['refreshToken', 'its name says `refresh`, so it may do something instead of reading'],
    ['runReport', 'its name says that it may do something'],
    ['weekly', 'its description says `sends`, so it may do something instead of reading'],
    ['hidden', 'none of the fields of its type can be read without arguments'],
  ])('leaves out %s', (name, why) => {
    expect(of(name)).toEqual({ notSent: why });
  });
});

describe('deepQuery', () => {
  it('goes through single objects where they lead far enough, and is skipped by the server where only lists do', () => {
    const single = deepQuery(known('type Query { me: User } type User { id: ID boss: User friends: [User] }'));
    expect(single).toBe(`{ me { ${'boss { '.repeat(10)}__typename ${'}'.repeat(11)} }`);
    const listed = deepQuery(known('type Query { users: [User] } type User { id: ID friends: [User] }')) ?? '';
    expect(listed.startsWith('{ users @skip(if: true) { friends { ')).toBe(true);
    for (const query of [single ?? '', listed]) {
      expect(graphqlDepth(query)).toBe(12);
      expect(protocolRead(graphqlPost('http://a.test/graphql', query))).toBe(true);
    }
  });

  it('is none where the schema does not nest so deep, or only through what acts or needs arguments', () => {
    expect(deepQuery(known('type Query { a: A } type A { b: B } type B { c: Int }'))).toBeUndefined();
    expect(deepQuery(known('type Query { a: A } type A { deleteAll: A c: Int }'))).toBeUndefined();
    expect(deepQuery(known('type Query { a: A } type A { b(n: Int!): A c: Int }'))).toBeUndefined();
  });
});
