import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../test/cases.ts';
import { contentOf } from './success.ts';

const says = (page: Page): string => contentOf(exchangeOf(page, 'e1'), { nobody: [] });
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
    ['text', { headers: ['Content-Type: text/plain'], body: 'name,amount' }],
    ['a page', { headers: ['Content-Type: text/html'], body: '<h1>Orders</h1>' }],
  ])('%s is content', (_, page) => expect(says(page)).toBe('content'));

  it.each([
    ['an empty list', json([])],
    ['an empty object', json({})],
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
    ['a login page', { headers: ['Content-Type: text/html'], body: '<form><input type="password" name="p"></form>' }],
  ])('%s is none', (_, page) => expect(says(page)).toBe('none'));

  it('is none where nonsense is answered the same', () => {
    const exchange = exchangeOf(json({ app: 'shop' }), 'e9');
    const nobody = { origin: 'https://api.test', shapes: [], catchAll: true, exchanges: ['e9'] };
    expect(contentOf(exchange, { nobody: [{ ...nobody, shapes: ['x'] }] })).toBe('none');
  });
});
