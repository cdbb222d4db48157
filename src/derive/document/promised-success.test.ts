import { describe, expect, it } from 'vitest';
import { documentOf, exchangeOf, type Page } from '../../../test/cases.ts';
import { promisedSuccess } from './promised-success.ts';

const document = documentOf(`
openapi: 3.0.3
info: { title: Shop, version: '1' }
components:
  schemas:
    User: { type: object, required: [id], properties: { id: { type: integer }, name: { type: string, nullable: true }, detail: { type: string } } }
    Problem: { type: object, required: [reason], properties: { reason: { type: string } } }
paths:
  /user:
    get:
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
        '401': { description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
  /users:
    get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/User' } } } } } } }
  /any:
    get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object } } } } } }
  /names:
    get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } } }
  /page:
    get: { responses: { '200': { description: ok, content: { text/html: {} } } } }
  /gone:
    delete: { responses: { '204': { description: gone } } }
  /bare:
    get: { responses: { '200': { description: ok } } }
`);

const gives = (path: string, page: Page): string => {
  const operation = document.operations.find((each) => each.path === path);
  if (operation === undefined) throw new Error(`the document has no ${path}`);
  return promisedSuccess(exchangeOf(page, 'e1'), operation, { document, surface: { nonexistent: [] } });
};
const json = (value: unknown, type = 'application/json'): Page => ({
  headers: [`Content-Type: ${type}`],
  body: JSON.stringify(value),
});
const html = (body: string): Page => ({ headers: ['Content-Type: text/html'], body });

describe('success by what the document promises', () => {
  it.each([
    ['the promised object', '/user', json({ id: 1 })],
    ['the same as a vendor type', '/user', json({ id: 1 }, 'application/vnd.shop+json')],
    ['a record that looks like an error', '/user', json({ id: 1, detail: 'A lamp' })],
    ['a part of it, with drift', '/user', json({ id: 'x', name: null, more: 1 })],
    ['the promised list', '/users', json([{ id: 1 }])],
    ['a list in a wrapper that nobody documented', '/users', json({ data: [{ id: 1 }] })],
    ['a list under its own name', '/users', json({ users: [{ id: 1, name: 'x' }] })],
    ['an object where any may come', '/any', json({ what: 'ever' })],
    ['texts', '/names', json(['a'])],
    ['a page where one is promised', '/page', html('<h1>Orders</h1>')],
    ['anything where nothing is promised', '/bare', json({ what: 'ever' })],
  ])('%s is content', (_, path, page) => expect(gives(path, page)).toBe('content'));

  it.each([
    ['another object', '/user', json({ what: 'ever' })],
    ['only nulls of it', '/user', json({ id: null, what: 'ever' })],
    ['an object with one name inside that fits', '/users', json({ info: { name: 'x' } })],
    ['an object for a list', '/users', json({ result: null, messages: [{ text: 'Token required' }] })],
    ['an object for texts', '/names', json({ what: 'ever' })],
  ])('%s is unlike', (_, path, page) => expect(gives(path, page)).toBe('unlike'));

  it.each([
    ['what is promised for a refusal', '/user', json({ reason: 'who are you' })],
    ['an error', '/user', json({ error: 'who are you', id: 0 })],
    ['a failed outcome', '/user', json({ success: false, id: 0 })],
    ['an error where anything is promised', '/bare', json({ code: 40101, msg: 'no', data: null, ts: 1, traceId: 'x' })],
    ['an application for a browser', '/users', html('<div id="root"></div>')],
    ['a problem', '/any', json({ type: 'about:blank', title: 'Who' }, 'application/problem+json')],
  ])('%s is none', (_, path, page) => expect(gives(path, page)).toBe('none'));

  it.each([
    ['204', { status: 204 }, 'done'],
    ['another status', { status: 202 }, 'none'],
    ['the page of a host', html('<h1>Shop</h1>'), 'content'],
  ])('a write that promises nothing but 204 answers %s', (_, page, expected) =>
    expect(gives('/gone', page)).toBe(expected),
  );

  it('is empty where the list is', () => expect(gives('/users', json([]))).toBe('empty'));
});
