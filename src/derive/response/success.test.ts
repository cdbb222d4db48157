import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { contentOf } from './success.ts';

const says = (page: Page): string => contentOf(exchangeOf(page, 'e1'), { nonexistent: [] });
const json = (value: unknown, page: Page = {}): Page => ({
  ...page,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value),
});

describe('success by content', () => {
  it.each([
    ['an object', json({ id: 1, name: 'x' })],
    ['a list', json([{ id: 1 }])],
    ['an object that tells an HTTP status among others', json({ status: 'active', id: 3 })],
    ['an empty list of errors beside data', json({ errors: [], data: { id: 1 } })],
    ['a greeting', json({ message: 'hello' })],
    ['a job that failed', json({ id: 7, status: 'failed', started: 1 })],
    ['a mail whose text speaks of signing in', json({ id: 7, subject: 'x', body: 'please sign in' })],
    ['GraphQL that answers in part', json({ data: { a: 1, b: null }, errors: [{ message: 'x' }] })],
    ['a list of records with errors of their own', json([{ id: 1, error: 'timeout' }])],
    ['no error at all', json({ error: null, errors: [], order: { id: 3 } })],
    ['an error that is none', json({ error: 'none', balance: 3 })],
    ['a wrapper whose code says that all is well', json({ code: 0, msg: 'ok', data: [{ id: 1 }] })],
    ['a wrapper whose code and data are its own', json({ code: 1001, message: 'found', data: { id: 1 } })],
    ['a count of errors', json({ errors: 3, total: 10 })],
    ['a name that stands beside a code', json({ code: 'B1', title: 'A lamp', price: 3 })],
    [
      'a longer text that speaks of signing in',
      { headers: ['Content-Type: text/plain'], body: 'sign in\n'.repeat(99) },
    ],
    ['XML', { headers: ['Content-Type: application/xml'], body: '<?xml version="1.0"?><orders><error/></orders>' }],
    ['text', { headers: ['Content-Type: text/plain'], body: 'name,amount' }],
    ['a page', { headers: ['Content-Type: text/html'], body: '<h1>Orders</h1>' }],
  ])('%s is content', (_, page) => expect(says(page)).toBe('content'));

  it.each([
    ['an empty list', json([])],
    ['null', json(null)],
    ['an empty object', json({})],
    ['a page of nothing with its numbers', json({ items: [], meta: { page: 1 }, _links: { self: '/x' } })],
    ['nothing but null and false', json({ user: null, admin: false })],
    ['a page of an empty list', json({ count: 0, next: null, results: [] })],
  ])('%s is empty', (_, page) => expect(says(page)).toBe('empty'));

  it.each([
    ['401', json({ id: 1 }, { status: 401 })],
    ['a redirect', { status: 302, headers: ['Location: /login'] }],
    ['204', { status: 204 }],
    ['nothing', { body: ' ' }],
    ['error', json({ error: 'not signed in' })],
    ['errors', json({ errors: [{ code: 1 }] })],
    ['detail alone', json({ detail: 'Not authenticated' })],
    ['success false', json({ success: false, data: null })],
    ['a failed status', json({ status: 'fail', data: {} })],
    ['a status as a number', json({ status: 401, path: '/x' })],
    ['code and message', json({ code: 4001, message: 'no' })],
    ['a message that refuses', json({ message: 'Please log in first' })],
    ['code and message among what errors carry', json({ code: 40101, msg: 'no', data: null, traceId: 'x', ts: 1 })],
    ['nobody is signed in', json({ authenticated: false })],
    ['a text that refuses', { headers: ['Content-Type: text/plain'], body: 'Unauthorized' }],
    [
      'XML that refuses',
      { headers: ['Content-Type: application/xml'], body: '<?xml version="1.0"?>\n<Error><Code/></Error>' },
    ],
    [
      'a page that says to sign in',
      { headers: ['Content-Type: text/html'], body: '<title>Sign in - Shop</title><a href="/sso">SSO</a>' },
    ],
    ['a page of an error', { headers: ['Content-Type: text/html'], body: '<title>Error</title><pre>x</pre>' }],
    ['a short page that refuses', { headers: ['Content-Type: text/html'], body: '<h1>Not authorised</h1>' }],
    ['a JSON text', json('Unauthorized')],
    ['a list of one error', json([{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }])],
    ['an error one level down', json({ meta: { code: 401 }, data: null })],
    ['words of an explorer', json({ status: '0', message: 'NOTOK', result: 'Missing/Invalid API Key' })],
    ['an outcome in words', json({ Success: 'False', Message: 'x' })],
    ['capital names', json({ Message: 'Authorization has been denied for this request.' })],
    ['a code of another house', json({ code: 'A0301', message: '访问未授权', data: null })],
    ['where to sign in', json({ redirect: '/auth/login?next=%2F' })],
    ['a flag that says so', json({ loginRequired: true })],
    ['GraphQL without data', json({ data: null, errors: [{ message: 'x' }] })],
    ['GraphQL with nothing but null', json({ data: { me: null }, errors: [{ message: 'x' }] })],
    ['German', json({ message: 'Bitte melden Sie sich an' })],
    ['French', json({ detail: 'Accès refusé', status: 'x' })],
    ['Spanish', json({ msg: 'Debe iniciar sesión', code: 0 })],
    ['Russian', json({ message: 'Вы не авторизованы' })],
    ['Japanese', json({ message: 'ログインしてください' })],
    ['a page in another language', { headers: ['Content-Type: text/html'], body: '<title>Anmelden</title><p>x' }],
    [
      'a form for a mail to sign in',
      { headers: ['Content-Type: text/html'], body: '<form action="/login"><input type="email" name="e"></form>' },
    ],
    [
      'a script that leads to one',
      { headers: ['Content-Type: text/html'], body: '<script>window.location.href = "/login?next=/";</script>' },
    ],
    ['a challenge', { headers: ['Content-Type: text/html'], body: '<title>Just a moment...</title>' }],
    [
      'a page that leads to one',
      { headers: ['Content-Type: text/html'], body: '<meta http-equiv="refresh" content="0; url=/login">' },
    ],
    ['a login page', { headers: ['Content-Type: text/html'], body: '<form><input type="password" name="p"></form>' }],
  ])('%s is none', (_, page) => expect(says(page)).toBe('none'));

  it('is none where nonsense is answered the same', () => {
    const exchange = exchangeOf(json({ app: 'shop' }), 'e9');
    const nonexistent = { origin: 'https://api.test', shapes: [], catchAll: true, exchanges: ['e9'] };
    expect(contentOf(exchange, { nonexistent: [{ ...nonexistent, shapes: ['x'] }] })).toBe('none');
  });
});
