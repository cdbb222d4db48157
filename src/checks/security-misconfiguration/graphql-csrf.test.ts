import { casesFor, type Page } from '../../../test/cases.ts';
import { graphqlPage, OPEN, queriesIn, run } from '../../../test/graphql-cases.ts';
import { INTROSPECTION } from '../../derive/graphql/questions.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { headerValue } from '../../parse/header-lines.ts';
import check from './graphql-csrf.ts';

const page = (attributes: string, name = 'sessionid'): Page => ({
  headers: [`Set-Cookie: ${name}=k3Jf9aQ2xV7mN5rT8wZ1bY4ck3Jf9aQ2; Path=/${attributes}`],
});
const json = (response: unknown, more: Page = {}): Page => ({
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(response),
  ...more,
});
const typename = { data: { __typename: 'Query' } };
const accepts =
  (...types: readonly string[]) =>
  (request: RequestSpec): Page => {
    const type = headerValue(request.headers ?? [], 'content-type') ?? '';
    if (queriesIn(request).join() !== '{ __typename }') throw new Error('another operation was sent');
    return types.includes(type) ? json(typename) : json({ errors: [{ message: 'Unsupported' }] }, { status: 415 });
  };
const FORM = 'application/x-www-form-urlencoded';

casesFor(check, {
  fires: [
    [
      'a form, and a cookie without SameSite',
      { pages: [page(''), OPEN], server: accepts(FORM) },
      'medium The endpoint executes operations sent as application/x-www-form-urlencoded from a foreign origin, and browsers send the session cookie `sessionid` with them (no SameSite).',
    ],
    [
      'text too, and SameSite=None',
      { pages: [page('; SameSite=None; Secure'), OPEN], server: accepts(FORM, 'text/plain') },
      'medium The endpoint executes operations sent as application/x-www-form-urlencoded and text/plain from a foreign origin, and browsers send the session cookie `sessionid` with them (SameSite=None).',
    ],
  ],
  quiet: [
    ['JSON only', { pages: [page(''), OPEN], server: accepts() }],
    [
      'a foreign origin is refused',
      { pages: [page(''), OPEN], server: () => json({ message: 'invalid origin' }, { status: 403 }) },
    ],
    [
      'a schema without mutations',
      {
        pages: [page(''), OPEN, graphqlPage(INTROSPECTION, run('type Query { a: Int }', INTROSPECTION))],
        server: accepts(FORM),
      },
    ],
  ],
  skips: [
    ['SameSite=Lax', { pages: [page('; SameSite=Lax'), OPEN], server: accepts(FORM) }],
    ['SameSite=Strict', { pages: [page('; SameSite=Strict'), OPEN], server: accepts(FORM) }],
    ['no cookie', { pages: [OPEN], server: accepts(FORM) }],
    ['a cookie that carries no session', { pages: [page('', 'theme'), OPEN], server: accepts(FORM) }],
    ['no GraphQL', { pages: [page('')] }],
  ],
  unknown: [['no answer', { pages: [page(''), OPEN] }]],
});
