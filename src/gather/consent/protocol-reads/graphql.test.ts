import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestSpec } from '../../../model/probe.ts';
import { hostile } from '../../../parse/testing/hostile.ts';
import { protocolAct, protocolRead } from './index.ts';

const URL_ = 'http://a.test/graphql';
const JSON_TYPE = ['content-type', 'application/json'] as const;

const post = (body: unknown, type: readonly [string, string] = JSON_TYPE, url = URL_): RequestSpec => ({
  method: 'POST',
  url,
  headers: [type],
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const query = (text: string): RequestSpec => post({ query: text });
const get = (text: string, more = ''): RequestSpec => ({
  method: 'GET',
  url: `${URL_}?${new URLSearchParams({ query: text })}${more}`,
});

describe('protocolRead of GraphQL', () => {
  it.each([
    '{ __typename }',
    'query { users { id name } }',
    'query A { users { id } } query B { orders { id } }',
    '{ __schema { types { name } } }',
    '{ __type(nam: "x") { name } }',
    'query($a: Strin) { __typename }',
    'query($no: Boolean = false) { users @include(if: $no) { id } }',
    '{ ... on Query { users { updatedAt order { id } } } }',
    '{ ...F } fragment F on Query { users { id } }',
    '{ orders { orderItems { id } orderDate } }',
    '{ books { bookTitle } }',
    '{ order { id record { id } } }',
    '{ reportSummary { id } postComments { id } }',
    '{ currentUser { email passwordHash } }',
    '{ openIssues { closeDate startTime runStatus } }',
  ])('is one: %s', (text) => {
    expect(protocolRead(query(text))).toBe(true);
    expect(protocolRead(get(text))).toBe(true);
  });

  it.each([
    'mutation { deleteUser(id: 1) { id } }',
    'mutation { users { id } }',
    'mutation Named { __typename deleteAll }',
    'mutation { name: deleteAll }',
    'mutation { __typename @skip(if: true) }',
    'query A { users { id } } mutation B { __typename }',
    '# { __typename }\nmutation { createUser { id } }',
    'subscription { messages { id } }',
    'subscription { __typename }',
    '{ deleteUser(id: 1) { id } }',
    '{ safe: resetDatabase }',
    '{ ... on Query { logout } }',
    '{ ... { systemUpdate } }',
    '{ ...F } fragment F on Query { sendMail }',
    '{ runReport } ',
    '{ refreshToken }',
    '{ users { deleteAll } }',
    '{ executeCommand(cmd: "id") }',
    '{ placeOrder { id } }',
    '{ popQueue { id } }',
    '{ takeTicket }',
    '{ nextInvoiceNumber }',
    '{ closeTickets { id } }',
    '{ bookRoom { id } }',
    '{ fire }',
    '{ queue { pop } }',
    '{ queue { drain } }',
    '{ queue { nack } }',
    'query @store { users { id } }',
    '{ users @export(as: "x") { id } }',
    '{ users {',
    '',
    'type Query { a: Int }',
  ])('is none: %s', (text) => {
    expect(protocolRead(query(text))).toBe(false);
    expect(protocolRead(get(text))).toBe(false);
  });

  it('takes the mutation that runs nothing for one by GET only', () => {
    for (const text of ['mutation { __typename }', 'mutation{__typename}', 'mutation M { __typename }']) {
      expect(protocolRead(get(text))).toBe(true);
      expect(protocolRead(query(text))).toBe(false);
      expect(protocolRead(post([{ query: text }]))).toBe(false);
      expect(protocolRead({ ...get(text), method: 'POST' })).toBe(false);
    }
  });

  it('judges each of a batch, and a form as it stands', () => {
    const read = { query: '{ __typename }' };
    expect(protocolRead(post([read, read]))).toBe(true);
    expect(protocolRead(post([read, { query: 'mutation { drop }' }]))).toBe(false);
    expect(protocolRead(post([]))).toBe(false);
    expect(protocolRead(post(Array.from({ length: 11 }, () => read)))).toBe(false);
    const form = ['content-type', 'application/x-www-form-urlencoded'] as const;
    expect(protocolRead(post('query=%7B__typename%7D', form))).toBe(true);
    expect(protocolRead(post('query=mutation%7Bdrop%7D', form))).toBe(false);
    expect(protocolRead(post('query=%7B__typename%7D&query=mutation%7Bdrop%7D', form))).toBe(false);
    expect(protocolRead(post(JSON.stringify(read), ['content-type', 'text/plain']))).toBe(true);
  });

  it('is none where a server could read another operation than the one that was judged', () => {
    expect(protocolRead(post('{"query":"mutation { drop }","query":"{ __typename }"}'))).toBe(false);
    expect(protocolRead(post({ query: '{ __typename }', extensions: { persistedQuery: { sha256Hash: 'a' } } }))).toBe(
      false,
    );
    expect(protocolRead(post({ id: 'stored' }))).toBe(false);
    expect(protocolRead(post({ query: '{ __typename }' }, JSON_TYPE, `${URL_}?query=mutation{drop}`))).toBe(false);
    expect(protocolRead(post({ query: '{ __typename }' }, JSON_TYPE, `${URL_}?doc_id=7`))).toBe(false);
    expect(protocolRead(get('{ __typename }', '&query=mutation{drop}'))).toBe(false);
    expect(protocolRead(post({ query: '{ __typename }' }, ['content-type', 'multipart/form-data']))).toBe(false);
    expect(protocolRead({ ...post({ query: '{ __typename }' }), headers: [] })).toBe(false);
    expect(protocolRead({ ...query('{ __typename }'), method: 'PUT' })).toBe(false);
    expect(protocolRead({ ...get('{ __typename }'), body: '{"query":"mutation { drop }"}' })).toBe(false);
  });

  it('knows a link whose query acts, and none that is no GraphQL', () => {
    expect(protocolAct(get('mutation { deleteUser(id: 1) { id } }'))).toBe(true);
    expect(protocolAct(get('{ deleteUser(id: 1) { id } }', '&operationName=A&page=2'))).toBe(true);
    expect(protocolAct(get('subscription { a }'))).toBe(true);
    for (const text of ['{ users { id } }', 'mutation of genes', '{"name":"delete"}', 'delete', 'mutation'])
      expect(protocolAct(get(text))).toBe(false);
  });

  it('never throws, and lets no word of acting pass', () => {
    fc.assert(
      fc.property(hostile('{', '}', 'mutation', ' ', 'deleteUser', '...F', ' fragment F on Q ', '"', '@a'), (text) => {
        expect(protocolRead(query(`${text}{deleteUser}`))).toBe(false);
        protocolRead(post(text));
        protocolRead(get(text));
      }),
    );
  });
});
